using System.Globalization;
using Jiema.Platform.Journal.Reading;
using Microsoft.AspNetCore.WebUtilities;

namespace Jiema.Web.Setup.Journal;

/// <summary>What the auditor asks for, as it stands in the address.</summary>
/// <param name="Problems">Fields that could not be read; they are shown as typed.</param>
public sealed record JournalAsk(JournalFilter Filter, string By, string From, string To, IReadOnlyList<string> Problems)
{
    public static JournalAsk Read(IQueryCollection query)
    {
        string Text(string name, int most) => query[name].ToString().Trim() is var text && text.Length > most ? text[..most] : query[name].ToString().Trim();
        string? Given(string name, int most) => Text(name, most) is { Length: > 0 } text ? text : null;
        var problems = new List<string>();
        var (from, to) = (Day("from"), Day("to"));
        if (from > to) problems.Add("to");
        var filter = new JournalFilter
        {
            AreaId = Guid.TryParse(query["area"], out var area) ? area : null, AccountId = Guid.TryParse(query["account"], out var account) ? account : null,
            By = Given("by", 60), Kind = Given("kind", 60), ObjectKind = Given("object", 40), ObjectId = Given("id", 100), From = from, To = to,
            Before = long.TryParse(query["before"], NumberStyles.None, CultureInfo.InvariantCulture, out var before) ? before : null,
        };
        return new(filter, Text("by", 60), Text("from", 20), Text("to", 20), problems);

        DateOnly? Day(string name)
        {
            if (Given(name, 20) is not { } text) return null;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            problems.Add(name);
            return null;
        }
    }

    public bool IsEmpty => Filter with { Before = null } == new JournalFilter() && Problems.Count == 0;

    /// <summary>The same question at another page, or as a file.</summary>
    public string Address(string path, long? before = null)
    {
        var values = new Dictionary<string, string?>
        {
            ["area"] = Filter.AreaId?.ToString(), ["account"] = Filter.AccountId?.ToString(), ["by"] = Filter.By, ["kind"] = Filter.Kind, ["object"] = Filter.ObjectKind, ["id"] = Filter.ObjectId,
            ["from"] = Filter.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["to"] = Filter.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["before"] = before?.ToString(CultureInfo.InvariantCulture),
        };
        return QueryHelpers.AddQueryString(path, values.Where(v => v.Value is not null));
    }
}
