namespace Jiema.Decode.Tests.Exams;

/// <summary>The exam can fail: planted wrong answers, needless exclusions and unknown cases show up.</summary>
public class ExamSheetTests
{
    private static readonly ExamCase Right = Case("新增耕地300亩", 4, 8, 300, "亩");
    private static readonly ExamCase Wrong = Case("新增耕地400亩", 4, 8, 500, "亩");

    [Fact]
    public void Wrong_PlantedAnswer_IsFoundAndCounts()
    {
        var sheet = new ExamSheet([Right, Wrong], Exclusions.Read([]), ExamJudge.Fault);

        Assert.StartsWith("planted " + Wrong.Key, Assert.Single(sheet.Wrong));
        Assert.Equal(0.5, sheet.Share(_ => true));
    }

    [Theory]
    [InlineData("新增耕地400亩", 4, 8, 400, "公顷")]
    [InlineData("新增耕地四百亩", 4, 7, 40, "亩")]
    [InlineData("增长6%左右", 2, 4, 60, null)]
    public void Fault_WrongUnitOrValue_IsNamed(string input, int start, int end, double value, string? unit) => Assert.NotNull(ExamJudge.Fault(Case(input, start, end, value, unit)));

    [Theory]
    [InlineData("培育企业20家以上", 4, 9, 20.0, null, true)]
    [InlineData("培育企业20家以上", 4, 9, null, 20.0, false)]
    [InlineData("培育企业超过20家", 4, 9, 20.0, null, true)]
    [InlineData("培育企业20至30家", 4, 10, 20.0, 30.0, true)]
    [InlineData("培育企业20至30家", 4, 10, 20.0, 35.0, false)]
    public void Fault_Interval_FollowsTheLawAndTheEnds(string input, int start, int end, double? low, double? high, bool right) =>
        Assert.Equal(right, ExamJudge.Fault(new ExamCase("planted", ExamKind.Range, input, [new Wanted(new TextSpan(start, end), low, high, (false, false))])) is null);

    [Theory]
    [InlineData("2024年5月", "2024-05", true)]
    [InlineData("2024年5月", "2024-06", false)]
    [InlineData("2024/5/6", "2024-05-06", true)]
    [InlineData("5个企业", "2024-05", false)]
    public void Fault_Date_ComparesThePeriod(string input, string timex, bool right) =>
        Assert.Equal(right, ExamJudge.Fault(new ExamCase("planted", ExamKind.Date, input, [new Wanted(new TextSpan(0, input.Length), null, null, Timex: timex)])) is null);

    [Fact]
    public void Fault_AmountWhereNothingIsWanted_IsNamed() => Assert.NotNull(ExamJudge.Fault(new ExamCase("planted", ExamKind.Number, "新增耕地300亩", [])));

    [Fact]
    public void Stale_ExclusionOfARightOrUnknownCase_IsReported()
    {
        var excluded = Exclusions.Read(["# comment", $"planted\tspaced\t{Right.Key} {Wrong.Key}", "planted\tdozen\t00000000"]);
        var sheet = new ExamSheet([Right, Wrong], excluded, ExamJudge.Fault);

        Assert.Equal([$"planted {Right.Key} is excluded (spaced) without need.", "planted 00000000 is excluded (dozen) without need."], sheet.Stale);
    }

    [Fact]
    public void Render_CountsByKindSuiteAndReason()
    {
        var page = new ExamSheet([Right, Wrong], Exclusions.Read([$"planted\tspaced\t{Wrong.Key}"]), ExamJudge.Fault).Render();

        Assert.Contains("| dimension | 1 | 1 | 1.000 | 1 |", page);
        Assert.Contains("| planted | 1 | 1 | 1.000 | 1 |", page);
        Assert.Contains("| spaced | 1 |", page);
    }

    private static ExamCase Case(string input, int start, int end, double value, string? unit) =>
        new("planted", ExamKind.Dimension, input, [new Wanted(new TextSpan(start, end), value, value, Units: unit is null ? [] : [unit])]);
}
