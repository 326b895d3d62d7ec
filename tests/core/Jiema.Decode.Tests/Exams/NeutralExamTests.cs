using System.Text;
using Jiema.TestKit;

namespace Jiema.Decode.Tests.Exams;

/// <summary>The neutral exams beside the checkout: every applicable case is decoded by the public decoder.</summary>
public class NeutralExamTests(ITestOutputHelper output)
{
    private const double Bar = 0.98;

    private static readonly Lazy<ExamSheet> Sheet = new(() => new ExamSheet(ExamFiles.All(), Exclusions.Listed(), ExamJudge.Fault));

    [Fact]
    public void Decode_NeutralExams_ReachesTheBarInAllAndInEachKind()
    {
        var sheet = Open();
        output.WriteLine(sheet.Render());
        foreach (var line in sheet.Wrong) output.WriteLine(line);

        Assert.True(sheet.Share(_ => true) >= Bar, $"{sheet.Share(_ => true):0.000} of the applicable cases are right:\n{string.Join('\n', sheet.Wrong)}");
        Assert.All(Enum.GetValues<ExamKind>(), kind => Assert.True(sheet.Share(c => c.Kind == kind) >= Bar, $"{kind}: {sheet.Share(c => c.Kind == kind):0.000}"));
    }

    [Fact]
    public void Exclusions_AreAllNeededAndHaveAReason()
    {
        var sheet = Open();

        Assert.Empty(sheet.Stale);
        Assert.All(Exclusions.Listed().Values, reason => Assert.Contains(reason, Exclusions.Reasons.Keys));
    }

    [Fact]
    public void Page_TellsTheFiguresOfToday()
    {
        var page = Open().Render();
        var path = Path.Combine(Repo.Root, "docs/exams.md");
        if (Environment.GetEnvironmentVariable("JIEMA_RESET") == "1") File.WriteAllText(path, page);

        Assert.True(File.Exists(path), "docs/exams.md is missing; JIEMA_RESET=1 writes it");
        Assert.Equal(File.ReadAllText(path, Encoding.UTF8).ReplaceLineEndings("\n"), page);
    }

    private static ExamSheet Open()
    {
        Needs.Shared("exams");
        return Sheet.Value;
    }
}
