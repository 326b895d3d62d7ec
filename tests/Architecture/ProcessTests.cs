using System.Reflection;
using System.Text.RegularExpressions;
using Jiema.Platform;
using Jiema.Platform.Journal;
using Jiema.Reports;
using Jiema.TestKit;

namespace Jiema.Architecture;

/// <summary>docs/processes.md says which process records which event, no more and no less than the code has.</summary>
public sealed partial class ProcessTests
{
    private static readonly Assembly[] Ours = [typeof(ActionContext).Assembly, typeof(ReportsModule).Assembly];

    private static IEnumerable<string> Check(string document, IReadOnlyCollection<EventType> events, Func<string, bool> isType)
    {
        var rows = Row().Matches(document).Select(m => (Process: m.Groups[1].Value, Kind: m.Groups[2].Value, Event: m.Groups[3].Value)).ToList();
        foreach (var e in events.Where(e => !rows.Any(r => r.Kind == e.Kind && r.Event == e.Type.Name))) yield return $"{e.Type.Name} ({e.Kind}) is not in docs/processes.md.";
        foreach (var row in rows.Where(r => !events.Any(e => e.Kind == r.Kind && e.Type.Name == r.Event))) yield return $"docs/processes.md names {row.Event} ({row.Kind}), which the code does not have.";
        foreach (var row in rows.Where(r => !isType(r.Process))) yield return $"docs/processes.md names the process {row.Process}, which the code does not have.";
        foreach (var kind in events.GroupBy(e => e.Kind).Where(g => g.Count() > 1)) yield return $"{kind.Key} is the kind of more than one event.";
        foreach (var e in events.Where(e => !Code().IsMatch(e.Kind))) yield return $"{e.Kind} is not written object.act.";
    }

    private static bool IsType(string name) => Ours.SelectMany(a => a.GetTypes()).Any(t => t.Name == name);

    [Fact]
    public void Document_ListsEveryEventAndNoOther()
    {
        var events = EventTypes.In(Ours);
        Assert.True(events.Count >= 11);
        House.Clean(Check(House.Text("docs/processes.md"), events, IsType));
    }

    [Fact]
    public void PlantedViolations_AreFound()
    {
        var planted = EventTypes.Of(typeof(Planted));
        const string Right = "| `OpenReport` | `planted.done` | `Planted` | x |\n";
        Assert.Empty(Check(Right, [planted], IsType));
        Assert.Single(Check("", [planted], IsType));
        Assert.Single(Check(Right, [], IsType));
        Assert.Single(Check(Right.Replace("OpenReport", "OpenSesame", StringComparison.Ordinal), [planted], IsType));
        Assert.Single(Check(Right, [planted, planted], IsType));
        Assert.Single(Check("| `OpenReport` | `Planted Done` | `Planted` | x |\n", [planted with { Kind = "Planted Done" }], IsType));
    }

    private sealed record Planted(int Number) : JournalEvent("planted.done", "planted", "1");

    [GeneratedRegex(@"^\| `(\w+)` \| `([^`]+)` \| `(\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$")]
    private static partial Regex Code();
}
