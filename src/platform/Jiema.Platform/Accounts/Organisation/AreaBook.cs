using System.Security.Cryptography;
using System.Text.Json;
using Jiema.Platform.Accounts.Organisation.Rules;

namespace Jiema.Platform.Accounts.Organisation;

/// <summary>
/// All units, posts and people of one area in memory, with what a change adds, takes away and records.
/// A preview works on it and stores nothing; a use case stores what is in it. Never holds anything of another area.
/// </summary>
internal sealed class AreaBook
{
    private readonly Dictionary<Guid, Unit> _units = [];
    private readonly Dictionary<Guid, Post> _posts = [];
    private readonly Dictionary<Guid, Person> _people = [];
    private readonly Dictionary<Guid, Holding> _holdings = [];
    private readonly Dictionary<string, Person> _peopleByName = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, List<UnitName>> _names = [];
    private readonly Dictionary<Guid, List<Post>> _postsOf = [];
    private readonly Dictionary<Guid, List<Holding>> _holdingsOf = [];

    public AreaBook(Guid areaId, DateTimeOffset at, IEnumerable<Unit> units, IEnumerable<UnitName> names, IEnumerable<Post> posts, IEnumerable<Person> people, IEnumerable<Holding> holdings)
    {
        (AreaId, At, Today) = (areaId, at, Time.ChinaTime.Day(at));
        foreach (var unit in units) Keep(unit);
        foreach (var name in names) Keep(name);
        foreach (var post in posts) Keep(post);
        foreach (var person in people) Keep(person);
        foreach (var holding in holdings) Keep(holding);
    }

    public Guid AreaId { get; }

    public DateTimeOffset At { get; }

    public DateOnly Today { get; }

    /// <summary>Rows to be stored anew.</summary>
    public List<object> Added { get; } = [];

    /// <summary>Plans that were taken back before they began; nothing else ever goes.</summary>
    public List<Holding> Removed { get; } = [];

    public List<OrganisationEvent> Events { get; } = [];

    public IReadOnlyCollection<Unit> Units => _units.Values;

    public IReadOnlyCollection<Post> Posts => _posts.Values;

    public IReadOnlyCollection<Person> People => _people.Values;

    public IReadOnlyCollection<Holding> Holdings => _holdings.Values;

    public Unit? Unit(Guid id) => _units.GetValueOrDefault(id);

    public Post? Post(Guid id) => _posts.GetValueOrDefault(id);

    public Person? Person(Guid id) => _people.GetValueOrDefault(id);

    public Holding? Holding(Guid id) => _holdings.GetValueOrDefault(id);

    public Person? PersonCalled(string name) => _peopleByName.GetValueOrDefault(name);

    public IReadOnlyList<UnitName> NamesOf(Guid unit) => _names.GetValueOrDefault(unit) ?? [];

    public IReadOnlyList<Post> PostsOf(Guid unit) => _postsOf.GetValueOrDefault(unit) ?? [];

    public IReadOnlyList<Holding> HoldingsOf(Guid post) => _holdingsOf.GetValueOrDefault(post) ?? [];

    /// <summary>A unit that still exists, today or later, by its name or short name.</summary>
    public Unit? LivingUnit(string name) =>
        _units.Values.FirstOrDefault(u => u.Name == name && !u.Days().HasEndedBefore(Today)) ?? _units.Values.FirstOrDefault(u => u.ShortName == name && !u.Days().HasEndedBefore(Today));

    public Post? LivingPost(Guid unit, string title) => PostsOf(unit).FirstOrDefault(p => p.Title == title && !p.Days().HasEndedBefore(Today));

    public Guid NewId() => Guid.CreateVersion7(At);

    public void Add(Unit unit) => Added.Add(Keep(unit));

    public void Add(UnitName name) => Added.Add(Keep(name));

    public void Add(Post post) => Added.Add(Keep(post));

    public void Add(Person person) => Added.Add(Keep(person));

    public void Add(Holding holding) => Added.Add(Keep(holding));

    /// <summary>Takes back a holding that has not begun.</summary>
    public void Remove(Holding holding)
    {
        _holdings.Remove(holding.Id);
        _holdingsOf[holding.PostId].Remove(holding);
        if (!Added.Remove(holding)) Removed.Add(holding);
    }

    public void Rename(Person person, string name)
    {
        _peopleByName.Remove(person.Name);
        person.Name = name;
        _peopleByName[name] = person;
    }

    public void Happened(OrganisationEvent happened) => Events.Add(happened);

    /// <summary>The state of a row as a digest for the journal.</summary>
    public static string Digest(object row) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(row, row.GetType())));

    private Unit Keep(Unit unit) => _units[unit.Id] = unit;

    private UnitName Keep(UnitName name)
    {
        Of(_names, name.UnitId).Add(name);
        return name;
    }

    private Post Keep(Post post)
    {
        Of(_postsOf, post.UnitId).Add(post);
        return _posts[post.Id] = post;
    }

    private Person Keep(Person person)
    {
        _peopleByName[person.Name] = person;
        return _people[person.Id] = person;
    }

    private Holding Keep(Holding holding)
    {
        Of(_holdingsOf, holding.PostId).Add(holding);
        return _holdings[holding.Id] = holding;
    }

    private static List<T> Of<T>(Dictionary<Guid, List<T>> lists, Guid key)
    {
        if (!lists.TryGetValue(key, out var list)) lists[key] = list = [];
        return list;
    }
}

/// <summary>The days of a row.</summary>
internal static class PeriodOf
{
    public static Period Days(this Unit unit) => new(unit.From, unit.To);

    public static Period Days(this UnitName name) => new(name.From, name.To);

    public static Period Days(this Post post) => new(post.From, post.To);

    public static Period Days(this Holding holding) => new(holding.From, holding.To);
}
