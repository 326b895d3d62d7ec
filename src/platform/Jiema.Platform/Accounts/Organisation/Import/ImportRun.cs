using System.Globalization;
using Jiema.Platform.Accounts.Organisation.Acts;
using Jiema.Platform.Accounts.Organisation.Rules;

namespace Jiema.Platform.Accounts.Organisation.Import;

/// <summary>
/// Works through a table on an area's book, row by row, with the same acts as the pages' forms. On a book that is not stored it is the preview,
/// on one that is stored it is the import: so the import does what the preview said. What the table does not name stays as it is.
/// </summary>
internal sealed class ImportRun(AreaBook book, ImportColumns columns)
{
    private readonly Dictionary<Guid, int> _stated = [];
    private readonly Dictionary<string, Unit> _units = new(StringComparer.Ordinal);
    private Dictionary<string, DateOnly> _earliest = new(StringComparer.Ordinal);

    public List<ImportLine> Run(IReadOnlyList<ImportRow> rows)
    {
        var read = rows.Select(r =>
        {
            var problems = new List<(string, OrganisationProblem)>();
            return (Row: r, Values: ImportValues.Read(columns, r, problems), Problems: problems);
        }).ToList();
        // A new unit or post begins with the first of what the table tells of it.
        _earliest = read.Where(r => r.Values.From is not null).SelectMany(r => new[] { (Key: r.Values.Unit, r.Values.From), (Key: PostKey(r.Values), r.Values.From) })
            .GroupBy(k => k.Key).ToDictionary(g => g.Key, g => g.Min(k => k.From!.Value), StringComparer.Ordinal);
        return [.. read.Select(r => Line(r.Row, r.Values, r.Problems))];
    }

    private ImportLine Line(ImportRow row, ImportValues values, List<(string Field, OrganisationProblem Problem)> problems)
    {
        var before = book.Events.Count;
        if (problems.Count == 0) problems.AddRange(Unit(row, values).Select(p => (Field(p.Field, values), p)));
        var events = problems.Count > 0 ? [] : book.Events.GetRange(before, book.Events.Count - before);
        var state = problems.Count > 0 ? ImportState.Error : events.Count == 0 ? ImportState.Unchanged : events.TrueForAll(e => e is UnitAdded or PostAdded or PersonAdded or PostFilled) ? ImportState.New : ImportState.Changed;
        return new(row.Number, state, values.Unit, values.Post, values.Person, events, [.. problems.Select(p => new ImportError(columns.Heading(p.Field), p.Problem))]);
    }

    private IReadOnlyList<OrganisationProblem> Unit(ImportRow row, ImportValues values)
    {
        var known = _units.GetValueOrDefault(values.Unit) ?? book.LivingUnit(values.Unit);
        if (known is null && Former(values.Unit) is { } problem) return [problem];
        if (known is null && UnitActs.Add(book, values.Unit, values.ShortName, Begin(values.Unit), out known) is { Count: > 0 } refused) return refused;
        var unit = _units[values.Unit] = known!;
        if (values.ShortName is { } brief && brief != unit.ShortName && UnitActs.Rename(book, unit, unit.Name, brief, Later(book.Today, unit)) is { Count: > 0 } problems) return problems;
        if (values.Post.Length > 0) return Post(row, values, unit);
        if (values.From is { } from && from != unit.From) return [new("from", "from-fixed", NameRules.Show(unit.From))];
        return values.To is { } to && to != unit.To ? UnitActs.End(book, unit, to) : [];
    }

    private IReadOnlyList<OrganisationProblem> Post(ImportRow row, ImportValues values, Unit unit)
    {
        var known = book.LivingPost(unit.Id, values.Post);
        var begin = Begin(PostKey(values));
        if (known is null && PostActs.Add(book, unit, values.Post, [.. values.Roles ?? []], values.Several ?? false, begin < unit.From ? unit.From : begin, out known) is { Count: > 0 } refused) return refused;
        var post = known!;
        if (PostActs.Edit(book, post, post.Title, [.. values.Roles ?? post.Roles], values.Several ?? post.Several) is { Count: > 0 } problems) return problems;
        if (values.Person.Length > 0) return Holder(row, values, post);
        if (values.From is { } from && from != post.From) return [new("from", "from-fixed", NameRules.Show(post.From))];
        return values.To is { } to && to != post.To ? PostActs.End(book, post, to) : [];
    }

    private IReadOnlyList<OrganisationProblem> Holder(ImportRow row, ImportValues values, Post post)
    {
        var person = book.PersonCalled(values.Person);
        if (person is null && PersonActs.Add(book, values.Person, out person) is { Count: > 0 } refused) return refused;
        var from = values.From ?? (post.From > book.Today ? post.From : book.Today);
        var said = new Period(values.From ?? book.Today, values.To);
        var present = book.HoldingsOf(post.Id).Where(h => h.PersonId == person!.Id).OrderBy(h => h.From).ToList();
        var holding = present.Find(h => h.From == values.From) ?? present.Find(h => h.Days().Overlaps(said)) ?? (values.From is null ? present.Find(h => !h.Days().HasEndedBefore(book.Today)) : null);
        if (holding is null)
        {
            if (!post.Several && book.HoldingsOf(post.Id).FirstOrDefault(h => _stated.ContainsKey(h.Id) && h.Days().Overlaps(new(from, values.To))) is { } other)
                return [new("person", "contradicts", _stated[other.Id].ToString(CultureInfo.InvariantCulture))];
            if (HolderActs.Fill(book, post, person!, from, values.To, out holding) is { Count: > 0 } problems) return problems;
        }
        else
        {
            if (values.From is { } begun && begun != holding.From && HolderActs.Begin(book, post, holding, begun) is { Count: > 0 } early) return early;
            if (values.To is { } last && last != holding.To && HolderActs.Leave(book, post, holding, last) is { Count: > 0 } late) return late;
        }

        _stated[holding!.Id] = row.Number;
        return [];
    }

    /// <summary>A unit that had the name and has another now, or went over into another: not to be made a second time by chance.</summary>
    private OrganisationProblem? Former(string name)
    {
        var had = book.Units.Where(u => book.NamesOf(u.Id).Any(n => n.Name == name)).ToList();
        if (had.Find(u => u.MergedIntoId is not null) is { } merged) return new("unit", "unit-merged", book.Unit(merged.MergedIntoId!.Value)!.Name);
        return had.Find(u => !u.Days().HasEndedBefore(book.Today)) is { } renamed ? new("unit", "unit-renamed", renamed.Name) : null;
    }

    private DateOnly Begin(string key) => _earliest.TryGetValue(key, out var day) ? day : book.Today;

    private DateOnly Later(DateOnly today, Unit unit) => book.NamesOf(unit.Id).Single(n => n.To is null).From is var from && from > today ? from : today;

    private static string PostKey(ImportValues values) => $"{values.Unit}\u001f{values.Post}";

    /// <summary>An act's field in the table's words.</summary>
    private static string Field(string field, ImportValues values) => field switch
    {
        "name" => "unit",
        "title" => "post",
        "day" => values.To is null ? "from" : "to",
        "unit" or "shortName" or "post" or "roles" or "several" or "person" or "from" or "to" => field,
        _ => "unit",
    };
}
