using System.Text;
using CsCheck;
using Jiema.Documents.Tables;
using Jiema.Documents.Tables.Reading;

namespace Jiema.Documents.Tests.Tables.Reading;

public sealed class CsvReaderTests
{
    static CsvReaderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static string Read(byte[] content) =>
        TableReader.Read(content) is { Fault: { } fault } ? fault.Code : string.Join('\n', TableReader.Read(content).Rows.Select(r => $"{r.Number}:{string.Join('|', r.Cells.Select(c => c.Text))}"));

    private static string Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    [Theory, InlineData("utf-8"), InlineData("utf-16"), InlineData("utf-16BE"), InlineData("GB18030")]
    public void Encoding_OfAnOffice_IsRecognised(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        Assert.Equal("1:单位|姓名\n2:农业农村局|𠮷三", Read([.. encoding.GetPreamble(), .. encoding.GetBytes("单位,姓名\r\n农业农村局,𠮷三\r\n")]));
        if (name == "utf-8") Assert.Equal("1:单位|姓名", Read("单位,姓名"));
    }

    [Theory]
    [InlineData("a,b\nc,d", "1:a|b\n2:c|d"), InlineData("a;b\r\rc;d", "1:a|b\n3:c|d"), InlineData("a\tb\r\nc\td\r\n", "1:a|b\n2:c|d")]
    [InlineData("a,\"b,\"\"c\"\"\nd\"\ne,f", "1:a|b,\"c\"\nd\n3:e|f"), InlineData("\"a\" x,b", "1:a x|b"), InlineData("a,\n\n,,\nb,c", "1:a\n4:b|c")]
    [InlineData("'=1+1,'甲,-", "1:=1+1|'甲|-"), InlineData("a,b\n\"c,d", "unclosed-quote"), InlineData("\n\n", "empty"), InlineData("a\0b", "not-a-table"), InlineData("a\u0001b", "not-a-table")]
    public void Text_InAnyDialect_IsRead(string text, string expected) => Assert.Equal(expected, Read(text));

    [Fact]
    public void Bytes_ThatAreNoText_AreRefused()
    {
        Assert.Equal("encoding", Read([0x61, 0x2C, 0xFF, 0xFF, 0x0A]));
        Assert.Equal("not-a-table", Read([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0xFF]));
    }

    [Fact]
    public void Formula_IsMarked() => Assert.Equal(TableCellKind.Formula, TableReader.Read(Encoding.UTF8.GetBytes("单位\n=cmd|' /C calc'!A0")).Rows[1].Cells[0].Kind);

    [Fact]
    public void Written_ReadsBack_WhateverTheWords() => Gen.String[Gen.OneOfConst('甲', ',', '"', '\n', '=', '\'', '-', 'x', ';'), 1, 8].Array[2, 5].Array[1, 6].Sample(
        rows =>
        {
            var output = new MemoryStream();
            TableCsv.Write(output, new Table("x", ["甲", "乙", "丙", "丁", "戊"], [.. rows.Select(r => (IReadOnlyList<object?>)[.. r])]));
            var read = TableReader.Read(output.ToArray()).Rows.Skip(1).Select(r => string.Join('\u001f', r.Cells.Select(c => c.Text)));
            // Blanks around a cell go; an apostrophe before a sign that begins a formula cannot be told from the guard.
            string Expected(string cell) => (cell is ['\'', ..] && SheetNames.LooksLikeFormula(cell[1..]) ? cell[1..] : cell).Trim();
            Assert.Equal(rows.Select(r => string.Join('\u001f', r.Select(Expected)).TrimEnd('\u001f')).Where(r => r.Length > 0), read);
        }, iter: 1_000, seed: "0N0XIzNsQ0O2");

    [Fact]
    public void AnyBytes_GiveRowsOrOneFault() => Gen.Byte.Array[0, 200].Sample(
        bytes =>
        {
            foreach (var start in new byte[][] { [], [0x50, 0x4B, 0x03, 0x04], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE] })
            {
                var reading = TableReader.Read([.. start, .. bytes]);
                Assert.True(reading.Fault is null == reading.Rows.Count > 0);
            }
        }, iter: 2_000, seed: "0N0XIzNsQ0O2");
}
