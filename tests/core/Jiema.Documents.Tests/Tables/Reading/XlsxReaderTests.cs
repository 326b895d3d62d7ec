using System.Diagnostics;
using Jiema.Documents.Tables;
using Jiema.Documents.Tables.Reading;

namespace Jiema.Documents.Tests.Tables.Reading;

public sealed class XlsxReaderTests
{
    private static string Text(TableReading reading) => reading.Fault?.Code ?? string.Join('\n', reading.Rows.Select(r => $"{r.Number}:{string.Join('|', r.Cells.Select(c => c.Kind == TableCellKind.Value ? c.Text : $"{c.Text}<{c.Kind}>"))}"));

    private static string Read(byte[] content, TableLimits? limits = null) => Text(TableReader.Read(content, limits));

    private static string Cells(string cells) => Read(Workbook.Of($"<row r=\"1\">{cells}</row>", shared: "<si><t> 农业局 </t></si><si><r><t>林</t></r><r><t>业局</t></r><rPh sb=\"0\" eb=\"1\"><t>lin</t></rPh></si>"));

    [Theory]
    [InlineData("<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>", "1:农业局|林业局")]
    [InlineData("<c r=\"A1\" t=\"inlineStr\"><is><t>甲</t></is></c><c t=\"str\"><v>乙</v></c>", "1:甲|乙")]
    [InlineData("<c r=\"C1\" t=\"inlineStr\"><is><t>丙</t></is></c>", "1:||丙")]
    [InlineData("<c r=\"A1\" s=\"1\"><v>46082</v></c><c r=\"B1\" s=\"2\"><v>46082.75</v></c><c r=\"C1\" s=\"3\"><v>46082</v></c><c r=\"D1\"><v>12.5</v></c>", "1:2026-03-01|2026-03-01|46082|12.5")]
    [InlineData("<c r=\"A1\" s=\"1\"><v>59</v></c><c r=\"B1\" s=\"1\"><v>61</v></c><c r=\"C1\" s=\"1\"><v>-4</v></c>", "1:1900-02-28|1900-03-01|-4")]
    [InlineData("<c r=\"A1\" t=\"d\"><v>2026-03-01T00:00:00</v></c><c r=\"B1\" t=\"b\"><v>1</v></c>", "1:2026-03-01|TRUE")]
    [InlineData("<c r=\"A1\" t=\"e\"><v>#N/A</v></c><c r=\"B1\" t=\"str\"><f>HYPERLINK(\"x\")</f><v>甲</v></c><c r=\"C1\"><f>A1</f></c>", "1:#N/A<Error>|甲<Formula>|<Formula>")]
    [InlineData("<c r=\"A1\" t=\"s\"><v>7</v></c>", "broken"), InlineData("<c r=\"A1\" t=\"s\"><v>x</v></c>", "broken")]
    public void Cell_OfAnyKind_IsText(string cells, string expected) => Assert.Equal(expected, Cells(cells));

    [Fact]
    public void Merged_ValueStandsInEachRowThatHasSomething()
    {
        string Row(int n, string a, string b) => $"<row r=\"{n}\"><c r=\"A{n}\" t=\"inlineStr\"><is><t>{a}</t></is></c><c r=\"B{n}\" t=\"inlineStr\"><is><t>{b}</t></is></c></row>";
        Assert.Equal("1:农业局|甲\n2:农业局|乙\n4:农业局|丙", Read(Workbook.Of(Row(1, "农业局", "甲") + Row(2, "", "乙") + Row(4, "", "丙"), "<mergeCells><mergeCell ref=\"A1:A1048576\"/><mergeCell ref=\"nonsense\"/></mergeCells>")));
    }

    [Fact]
    public void HiddenSheet_IsPassedOver_AndThe1904SystemIsKnown() => Assert.Equal("1:1904-01-02", Read(Workbook.Of("", sheets: "<sheet name=\"h\" sheetId=\"1\" state=\"hidden\" r:id=\"s1\"/><sheet name=\"b\" sheetId=\"2\" r:id=\"s2\"/>", properties: "<workbookPr date1904=\"1\"/>",
        more: [("xl/worksheets/sheet2.xml", "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row><c s=\"1\"><v>1</v></c></row></sheetData></worksheet>")])));

    [Fact]
    public void Written_ReadsBack()
    {
        var table = new Table("单位表", ["单位", "起", "数"], [["农业=局", new DateOnly(2026, 3, 1), 5], [null, null, 2.5m], ["=1+1", null, null]]);
        foreach (var write in new Action<Stream, Table>[] { (s, t) => TableXlsx.Write(s, t), TableCsv.Write })
        {
            var output = new MemoryStream();
            write(output, table);
            Assert.Equal("1:单位|起|数\n2:农业=局|2026-03-01|5\n3:||2.5\n4:=1+1", Read(output.ToArray()));
        }
    }

    [Fact]
    public void Nasty_IsRefusedWithOneFault()
    {
        var good = Workbook.Of("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>甲</t></is></c></row>");
        Assert.Equal("broken", Read(good[..(good.Length / 2)]));
        Assert.Equal("empty", Read([]));
        Assert.Equal("empty", Read(Workbook.Of("")));
        Assert.Equal("not-a-table", Read(Workbook.Zip([("word/document.xml", "<a/>")])));
        Assert.Equal("old-excel", Read([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]));
        Assert.Equal("broken", Read(Workbook.Of("", head: "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>")));
        Assert.Equal("broken", Read(Workbook.Of("<row><c><v>1</row>")));
        Assert.Equal("too-large", Read(new byte[6 * 1024 * 1024]));
        Assert.Equal("too-wide", Read(Workbook.Of("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>")));
        Assert.Equal("too-long-cell", Read(Workbook.Of($"<row><c t=\"str\"><v>{new string('长', 2001)}</v></c></row>")));
        Assert.Equal("too-many-rows", Read(Workbook.Of(string.Concat(Enumerable.Repeat("<row><c><v>1</v></c></row>", 12))), new TableLimits { Rows = 11 }));
    }

    [Fact]
    public void Bomb_IsRefusedBeforeItUnpacks()
    {
        // 300 MB of blanks that the archive packs to less than 2 MB.
        var bomb = Workbook.Of($"<row><c t=\"str\"><v>{new string(' ', 300_000_000)}</v></c></row>");
        Assert.InRange(bomb.Length, 1, 5_000_000);
        var before = GC.GetTotalAllocatedBytes();
        var clock = Stopwatch.StartNew();
        Assert.Equal("too-large", Read(bomb));
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 1_000_000_000);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 20);
    }

    [Fact]
    public void TenThousandRows_AreRead()
    {
        var output = new MemoryStream();
        TableXlsx.Write(output, new Table("x", ["单位"], [.. Enumerable.Range(0, 10_000).Select(i => new object?[] { $"单位{i}" })]));
        Assert.Equal(10_001, TableReader.Read(output.ToArray()).Rows.Count);
    }
}
