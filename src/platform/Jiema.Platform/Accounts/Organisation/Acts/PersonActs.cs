using Jiema.Platform.Accounts.Organisation.Rules;

namespace Jiema.Platform.Accounts.Organisation.Acts;

/// <summary>What can happen to a person.</summary>
internal static class PersonActs
{
    public static IReadOnlyList<OrganisationProblem> Add(AreaBook book, string? name, out Person? added)
    {
        var clean = NameRules.Clean(name);
        var problems = Check(book, null, clean);
        added = problems.Count > 0 ? null : new Person { Id = book.NewId(), AreaId = book.AreaId, Name = clean };
        if (added is null) return problems;
        book.Add(added);
        book.Happened(new PersonAdded(added.Id, clean, 0, []) { After = AreaBook.Digest(added) });
        return [];
    }

    public static IReadOnlyList<OrganisationProblem> Rename(AreaBook book, Person person, string? name)
    {
        var clean = NameRules.Clean(name);
        var problems = Check(book, person, clean);
        if (problems.Count > 0 || person.Name == clean) return problems;
        var (before, former) = (AreaBook.Digest(person), person.Name);
        book.Rename(person, clean);
        person.Revision++;
        book.Happened(new PersonRenamed(person.Id, former, person.Revision, [new("person", former, clean)]) { Before = before, After = AreaBook.Digest(person) });
        return [];
    }

    /// <summary>Within an area a name stands for one person: tables, and who reads them, know people by nothing else.</summary>
    private static List<OrganisationProblem> Check(AreaBook book, Person? person, string name)
    {
        var problems = NameRules.Check("person", name, NameRules.LongestPerson).ToList();
        if (book.PersonCalled(name) is { } other && other != person) problems.Add(new("person", "person-taken", name));
        return problems;
    }
}
