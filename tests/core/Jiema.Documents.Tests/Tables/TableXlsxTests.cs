using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Jiema.Documents.Tables;
using Table = Jiema.Documents.Tables.Table;

namespace Jiema.Documents.Tests.Tables;

public sealed class TableXlsxTests
{
    private static readonly Table Plan = new("任务分解", ["序号", "任务"], [[1, "新建茶园6个"], [2.5m, "=HYPERLINK(\"x\")"], [null, "控\u0001制\ud800符"]]);

    private static SpreadsheetDocument Open(params IReadOnlyList<Table> tables)
    {
        var output = new MemoryStream();
        TableXlsx.Write(output, tables);
        output.Position = 0;
        return SpreadsheetDocument.Open(output, false);
    }

    [Fact]
    public void Write_APlan_IsAValidWorkbookThatReadsBack()
    {
        using var document = Open(Plan);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken));
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        var rows = sheet.Descendants<Row>().Select(r => r.Elements<Cell>().ToList()).ToList();
        Assert.Equal(4, rows.Count);
        Assert.Equal("新建茶园6个", rows[1][1].InnerText);
        Assert.Equal(CellValues.Number, rows[2][0].DataType!.Value);
        Assert.Equal("2.5", rows[2][0].CellValue!.Text);
        Assert.NotNull(sheet.Descendants<AutoFilter>().SingleOrDefault());
        Assert.Equal(PaneStateValues.Frozen, sheet.Descendants<Pane>().Single().State!.Value);
    }

    [Fact]
    public void Write_TextThatLooksLikeAFormula_StaysText()
    {
        using var document = Open(Plan);
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        Assert.Empty(sheet.Descendants<CellFormula>());
        Assert.Equal(CellValues.InlineString, sheet.Descendants<Row>().ElementAt(2).Elements<Cell>().Last().DataType!.Value);
    }

    [Theory, InlineData("=1+1"), InlineData("+86"), InlineData("-5"), InlineData("@x"), InlineData("＝1"), InlineData("\t=1")]
    public void Write_AnyFormulaLikeText_IsTypedTextAndStaysSoWhenEdited(string text)
    {
        using var document = Open(new Table("表", ["文字", "数"], [[text, -5]]));
        var cells = document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().ElementAt(1).Elements<Cell>().ToList();
        Assert.Equal((CellValues.InlineString, text), (cells[0].DataType!.Value, cells[0].InlineString!.Text!.Text));
        Assert.Null(cells[0].CellFormula);
        Assert.True(document.WorkbookPart.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ElementAt((int)cells[0].StyleIndex!.Value).QuotePrefix!.Value);
        // A negative number is a number.
        Assert.Equal((CellValues.Number, "-5"), (cells[1].DataType!.Value, cells[1].CellValue!.Text));
    }

    [Fact]
    public void Write_NamesThatExcelForbids_AreCleanedAndUnique()
    {
        var name = new string('长', 40) + "[x]:*?/\\";
        using var document = Open(new Table(name, ["a"], []), new Table(name, ["a"], []), new Table("", [], []));
        var names = document.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(s => s.Name!.Value!).ToList();
        Assert.Equal(3, names.Distinct().Count());
        Assert.All(names, n => Assert.InRange(n.Length, 1, 31));
        Assert.DoesNotContain(names, n => n.AsSpan().IndexOfAny("[]:*?/\\") >= 0);
    }

    [Fact]
    public void Write_NoTable_IsRefused() => Assert.Throws<ArgumentException>(() => TableXlsx.Write(new MemoryStream()));
}
