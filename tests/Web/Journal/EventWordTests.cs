using System.Text.RegularExpressions;
using Jiema.Platform;
using Jiema.Platform.Journal;
using Jiema.Platform.Journal.Reading;
using Jiema.Reports;
using Jiema.TestKit;
using Jiema.Web.Setup.Journal;

namespace Jiema.Web.Tests.Journal;

/// <summary>Every kind of event has its name and sentence in both languages, which speak of nothing that the event does not remember.</summary>
public sealed partial class EventWordTests
{
    private static IEnumerable<string> Check(IReadOnlyDictionary<string, (string Chinese, string Sentence, string English, string EnglishSentence)> words, IReadOnlyCollection<EventType> events)
    {
        foreach (var e in events.Where(e => !words.ContainsKey(e.Kind))) yield return $"{e.Kind} has no words.";
        foreach (var kind in words.Keys.Where(k => !events.Any(e => e.Kind == k))) yield return $"{kind} has words, but no event.";
        foreach (var (kind, (chinese, sentence, english, englishSentence)) in words)
        {
            if (!Chinese().IsMatch(chinese) || !Chinese().IsMatch(sentence) || Chinese().IsMatch(english + englishSentence)) yield return $"{kind}: a text is missing, or in the other language.";
            foreach (var name in Place().Matches(sentence + englishSentence).Select(m => m.Groups[1].Value).Distinct())
                if (events.FirstOrDefault(e => e.Kind == kind) is { } e && !e.Remembers.Contains(name)) yield return $"{kind} speaks of {name}, which the event does not remember.";
        }
    }

    [Fact]
    public void Words_AreThereForEveryKind()
    {
        var events = EventTypes.In(typeof(ActionContext).Assembly, typeof(ReportsModule).Assembly);
        Assert.True(events.Count >= 11);
        Assert.Empty(Check(EventWords.Kinds, events));
        Assert.Equal(events.Select(e => e.ObjectKind).Distinct().Order(StringComparer.Ordinal), EventWords.Objects.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Codes_AreSaidInTheReadersLanguage()
    {
        var what = new Dictionary<string, string> { ["name"] = "李审核", ["place"] = "AuditAdministrator", ["method"] = "totp", ["address"] = "10.0.0.8" };
        var entry = new JournalEntry(1, default, "invitation.issued", Guid.Empty, "王督查", null, Guid.Empty, "x", "1", null, null, null, what, "sha256", "");
        Assert.Equal("给李审核发出邀请链接，岗位或角色：审计管理员", EventWords.Sentence(entry, english: false));
        Assert.Equal("Signed in from 10.0.0.8: password and code", EventWords.Sentence(entry with { Kind = "account.signed-in" }, english: true));
    }

    [Fact]
    public void PlantedViolations_AreFound()
    {
        var planted = EventTypes.Of(typeof(Planted));
        var right = new Dictionary<string, (string, string, string, string)> { ["planted.done"] = ("做了", "做了{count}件", "Done", "Did {count}") };
        Assert.Empty(Check(right, [planted]));
        Assert.Single(Check(right, []));
        Assert.Single(Check(new Dictionary<string, (string, string, string, string)>(), [planted]));
        Assert.Single(Check(new Dictionary<string, (string, string, string, string)> { ["planted.done"] = ("做了", "做了{number}件", "Done", "Did {count}") }, [planted]));
        Assert.Single(Check(new Dictionary<string, (string, string, string, string)> { ["planted.done"] = ("做了", "做了{count}件", "做了", "Did {count}") }, [planted]));
    }

    [Fact]
    public void Sentence_OfAKindWithoutWords_IsItsCode()
    {
        var entry = new JournalEntry(1, default, "old.gone", Guid.Empty, "王督查", null, Guid.Empty, "x", "1", null, null, null, new Dictionary<string, string>(), "sha256", "");
        Assert.Equal("old.gone", EventWords.Sentence(entry, english: false));
        Assert.Equal("移除了《—》", EventWords.Sentence(entry with { Kind = "report.removed" }, english: false));
    }

    private sealed record Planted(int Count) : JournalEvent("planted.done", "planted", "1");

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();
}
