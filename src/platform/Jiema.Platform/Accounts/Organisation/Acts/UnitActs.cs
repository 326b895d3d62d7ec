using System.Globalization;
using Jiema.Platform.Accounts.Organisation.Rules;

namespace Jiema.Platform.Accounts.Organisation.Acts;

/// <summary>What can happen to a unit. Each act looks first, and changes something only when nothing is wrong.</summary>
internal static class UnitActs
{
    public static IReadOnlyList<OrganisationProblem> Add(AreaBook book, string? name, string? shortName, DateOnly from, out Unit? added)
    {
        var (full, brief) = (NameRules.Clean(name), Blank(shortName));
        List<OrganisationProblem> problems = [.. Names(full, brief), .. NameRules.Day("from", from), .. Taken(book, null, full, brief)];
        added = problems.Count > 0 ? null : new Unit { Id = book.NewId(), AreaId = book.AreaId, Name = full, ShortName = brief, From = from, Position = book.Units.Select(u => u.Position).DefaultIfEmpty().Max() + 1 };
        if (added is null) return problems;
        book.Add(added);
        book.Add(new UnitName { Id = book.NewId(), UnitId = added.Id, Name = full, ShortName = brief, From = from });
        List<OrganisationFieldChange> changes = brief is null ? [] : [new("shortName", "", brief)];
        book.Happened(new UnitAdded(added.Id, full, 0, [.. changes, new("from", "", NameRules.Show(from))]) { After = AreaBook.Digest(added) });
        return [];
    }

    /// <summary>A new name, or a new short name, from a day on; from the day on which the present one began, it is put right instead.</summary>
    public static IReadOnlyList<OrganisationProblem> Rename(AreaBook book, Unit unit, string? name, string? shortName, DateOnly day)
    {
        var (full, brief) = (NameRules.Clean(name), Blank(shortName));
        var present = book.NamesOf(unit.Id).Single(n => n.To is null);
        List<OrganisationProblem> problems = [.. Living(book, unit), .. Names(full, brief), .. Taken(book, unit, full, brief), .. NameRules.Day("day", day)];
        if (day > book.Today) problems.Add(new("day", "day-in-future"));
        if (day < present.From) problems.Add(new("day", "before-name", NameRules.Show(present.From)));
        if (problems.Count > 0 || (unit.Name == full && unit.ShortName == brief)) return problems;
        var (before, former, formerShort) = (AreaBook.Digest(unit), unit.Name, unit.ShortName);
        if (day == present.From) (present.Name, present.ShortName) = (full, brief);
        else
        {
            present.To = day.AddDays(-1);
            book.Add(new UnitName { Id = book.NewId(), UnitId = unit.Id, Name = full, ShortName = brief, From = day });
        }

        (unit.Name, unit.ShortName) = (full, brief);
        unit.Revision++;
        book.Happened(new UnitRenamed(unit.Id, former, unit.Revision, Differences(("name", former, full), ("shortName", formerShort, brief), ("day", "", NameRules.Show(day)))) { Before = before, After = AreaBook.Digest(unit) });
        return [];
    }

    /// <summary>The unit ends with its posts; who holds them leaves on that day.</summary>
    public static IReadOnlyList<OrganisationProblem> End(AreaBook book, Unit unit, DateOnly last)
    {
        List<OrganisationProblem> problems = [.. Living(book, unit), .. NameRules.Days(new(unit.From, last), new(unit.From, null)), .. Later(book, unit, last)];
        if (problems.Count > 0) return problems;
        Close(book, unit, last);
        return [];
    }

    /// <summary>Moves the unit one place up or down among those that still exist.</summary>
    public static IReadOnlyList<OrganisationProblem> Move(AreaBook book, Unit unit, bool up)
    {
        if (Living(book, unit).FirstOrDefault() is { } problem) return [problem];
        var order = book.Units.Where(u => !u.Days().HasEndedBefore(book.Today)).OrderBy(u => u.Position).ThenBy(u => u.Id).ToList();
        var at = order.IndexOf(unit);
        var other = up ? at - 1 : at + 1;
        if (other < 0 || other >= order.Count) return [];
        (order[at], order[other]) = (order[other], order[at]);
        for (var i = 0; i < order.Count; i++) order[i].Position = i + 1;
        unit.Revision++;
        book.Happened(new UnitMoved(unit.Id, unit.Name, unit.Revision, [new("position", Number(at + 1), Number(other + 1))]));
        return [];
    }

    /// <summary>Whether something of the unit begins only after the day, so that it cannot end then.</summary>
    internal static IEnumerable<OrganisationProblem> Later(AreaBook book, Unit unit, DateOnly last) =>
        from post in book.PostsOf(unit.Id)
        where post.From > last || book.HoldingsOf(post.Id).Any(h => h.From > last)
        select new OrganisationProblem("day", "begins-later", post.Title);

    internal static IEnumerable<OrganisationProblem> Living(AreaBook book, Unit unit) =>
        unit.MergedIntoId is not null || unit.Days().HasEndedBefore(book.Today) ? [new("unit", "ended", unit.Name)] : [];

    internal static void Close(AreaBook book, Unit unit, DateOnly last, Unit? into = null)
    {
        foreach (var post in book.PostsOf(unit.Id).Where(p => !p.Days().HasEndedBefore(last.AddDays(1)))) PostActs.Close(book, post, last);
        var (before, formerLast) = (AreaBook.Digest(unit), unit.To);
        unit.To = last;
        unit.MergedIntoId = into?.Id;
        unit.Revision++;
        if (into is null) book.Happened(new UnitEnded(unit.Id, unit.Name, unit.Revision, Differences(("to", Day(formerLast), NameRules.Show(last)))) { Before = before, After = AreaBook.Digest(unit) });
        else book.Happened(new UnitMerged(unit.Id, unit.Name, unit.Revision, Differences(("to", Day(formerLast), NameRules.Show(last)), ("mergedInto", "", into.Name)), into.Id) { Before = before, After = AreaBook.Digest(unit) });
    }

    /// <summary>The fields whose text became another.</summary>
    internal static IReadOnlyList<OrganisationFieldChange> Differences(params IEnumerable<(string Field, string? Before, string? After)> fields) =>
        [.. fields.Where(f => (f.Before ?? "") != (f.After ?? "")).Select(f => new OrganisationFieldChange(f.Field, f.Before ?? "", f.After ?? ""))];

    internal static string Day(DateOnly? day) => day is { } d ? NameRules.Show(d) : "";

    internal static string? Blank(string? text) => NameRules.Clean(text) is { Length: > 0 } clean ? clean : null;

    private static IEnumerable<OrganisationProblem> Names(string name, string? shortName) =>
        NameRules.Check("name", name, NameRules.LongestUnit).Concat(shortName is null ? [] : NameRules.Check("shortName", shortName, NameRules.LongestShort));

    /// <summary>Among the units that still exist, a word stands for one of them, whether as its name or its short name.</summary>
    private static IEnumerable<OrganisationProblem> Taken(AreaBook book, Unit? unit, string name, string? shortName)
    {
        foreach (var other in book.Units.Where(u => u != unit && !u.Days().HasEndedBefore(book.Today)))
        {
            if (other.Name == name || other.ShortName == name) yield return new("name", "name-taken", name);
            if (shortName is not null && (other.Name == shortName || other.ShortName == shortName)) yield return new("shortName", "name-taken", shortName);
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
