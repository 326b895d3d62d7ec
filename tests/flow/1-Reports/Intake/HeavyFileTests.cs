using System.Diagnostics;
using System.Text;
using Jiema.Reports.Intake;

namespace Jiema.Reports.Tests.Intake;

/// <summary>Files inside the byte limit that are built to make a naive reader slow.</summary>
public class HeavyFileTests
{
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(6);

    public static TheoryData<string, byte[]> Files => new()
    {
        { "carriage returns", Repeat("\r", 2_000_000) },
        { "one letter", Repeat("a", 8_000_000) },
        { "open brackets", Repeat("<", 4_000_000) },
        { "page of empty tags", Repeat("<p>", 100_000, "<html><body>") },
        { "page of rows", Repeat("<tr><td>1", 30_000, "<html><body><table>") },
        { "page of attributes", Repeat(" a=b", 500_000, "<html><body><p") },
        { "page nested to the limit", Repeat("<div>工作", 1_000, "<html><body>") },
        { "page of bold left open", Repeat("<p>工", 20_000, "<html><body><p>" + string.Concat(Enumerable.Range(0, 1000).Select(at => $"<b id=a{at}>"))) },
        { "page of links left open", Repeat("<p>工", 20_000, "<html><body><p>" + string.Concat(Enumerable.Range(0, 1000).Select(at => $"<a id=a{at}>"))) },
        { "page of bold made by taking bold out", Repeat("<p>工", 20_000, "<html><body><p>" + string.Concat(Enumerable.Range(0, 1000).Select(at => $"<<b>b id=a{at}>"))) },
        { "page of nested share boxes", Repeat("工", 1_500_000, "<html><body>" + string.Concat(Enumerable.Repeat("<div class=share>", 1000))) },
        { "page nested in a formula", Repeat("<td>工", 100_000, "<html><body><math>") },
        { "page of nested hidden boxes", Repeat("工", 1_500_000, "<html><body>" + string.Concat(Enumerable.Repeat("<div style=display:none>", 1000))) },
        { "pdf of nothing", Repeat("1 0 obj\n", 200_000, "%PDF-1.4\n", "\n%%EOF") },
        { "pdf of arrays", Repeat("[", 500_000, "%PDF-1.4\n1 0 obj\n", "\nendobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF") },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_HeavyFile_EndsSoonWithARefusal(string what, byte[] content)
    {
        var watch = Stopwatch.StartNew();
        var result = ReportIntake.Read(content, "报告", null, TestContext.Current.CancellationToken);
        Assert.True(result.Fault is not null, what);
        Sample.SaysWhatToDo(result.Fault);
        Assert.True(watch.Elapsed < Enough, $"{what}: {watch.Elapsed}");
    }

    private static byte[] Repeat(string part, int times, string before = "", string after = "") =>
        Encoding.UTF8.GetBytes(new StringBuilder(before).Insert(before.Length, part, times).Append(after).ToString());
}
