using Jiema.Platform.Accounts.Organisation.Rules;

namespace Jiema.Platform.Accounts.Organisation.Acts;

/// <summary>Who comes to a post and who leaves it.</summary>
internal static class HolderActs
{
    /// <summary>
    /// The person holds the post from the day on. In a post of one, the former holder's last day is the day before, and the new holding lasts until the next planned one;
    /// from the very day on which the former began, the entry is put right. In a post of several the others stay.
    /// </summary>
    public static IReadOnlyList<OrganisationProblem> Fill(AreaBook book, Post post, Person person, DateOnly day, DateOnly? last, out Holding? held)
    {
        held = null;
        var others = book.HoldingsOf(post.Id);
        var next = post.Several ? null : others.Where(h => h.From > day).MinBy(h => h.From);
        var to = last ?? (next is not null ? next.From.AddDays(-1) : post.To);
        List<OrganisationProblem> problems = [.. PostActs.Living(book, post), .. NameRules.Days(new(day, to), post.Days())];
        if (problems.Count > 0) return problems;
        if (next is not null && to >= next.From) return [new("to", "holder-overlap", book.Person(next.PersonId)!.Name)];
        if (others.Any(h => h.PersonId == person.Id && h.Days().Overlaps(new(day, to)))) return [new("person", "already-holds", person.Name)];
        var former = post.Several ? null : others.FirstOrDefault(h => h.Days().Holds(day));
        if (former is not null && former.From == day) return Correct(book, post, former, person, to, out held);
        // Whoever stays on after a time that was limited would be cut short unseen.
        if (former is not null && last is not null && (former.To is null || former.To > last)) return [new("to", "holder-overlap", book.Person(former.PersonId)!.Name)];
        if (former is not null) Close(book, post, former, day.AddDays(-1));
        held = new Holding { Id = book.NewId(), PostId = post.Id, PersonId = person.Id, From = day, To = to };
        book.Add(held);
        post.Revision++;
        book.Happened(new PostFilled(post.Id, PostActs.Subject(book, post), post.Revision, UnitActs.Differences(("person", "", person.Name), ("from", "", NameRules.Show(day)), ("to", "", UnitActs.Day(to))), person.Id) { After = AreaBook.Digest(held) });
        return [];
    }

    /// <summary>
    /// The person's last day in the post. A holding that has not begun is taken back when the last day lies before it;
    /// whoever would have had to go for it then stays.
    /// </summary>
    public static IReadOnlyList<OrganisationProblem> Leave(AreaBook book, Post post, Holding holding, DateOnly last)
    {
        var person = book.Person(holding.PersonId)!.Name;
        if (last < holding.From && holding.From > book.Today) return TakeBack(book, post, holding, person);
        List<OrganisationProblem> problems = [.. NameRules.Days(new(holding.From, last), post.Days())];
        if (!post.Several && book.HoldingsOf(post.Id).FirstOrDefault(h => h != holding && h.Days().Overlaps(new(holding.From, last))) is { } other)
            problems.Add(new("to", "holder-overlap", book.Person(other.PersonId)!.Name));
        if (problems.Count > 0 || holding.To == last) return problems;
        Close(book, post, holding, last);
        return [];
    }

    /// <summary>The day on which a holding began was entered wrongly.</summary>
    public static IReadOnlyList<OrganisationProblem> Begin(AreaBook book, Post post, Holding holding, DateOnly from)
    {
        List<OrganisationProblem> problems = [.. NameRules.Days(new(from, holding.To), post.Days())];
        if (!post.Several && book.HoldingsOf(post.Id).FirstOrDefault(h => h != holding && h.Days().Overlaps(new(from, holding.To))) is { } other)
            problems.Add(new("from", "holder-overlap", book.Person(other.PersonId)!.Name));
        if (problems.Count > 0) return problems;
        var (before, former) = (AreaBook.Digest(holding), holding.From);
        holding.From = from;
        Corrected(book, post, holding, before, ("person", book.Person(holding.PersonId)!.Name, book.Person(holding.PersonId)!.Name), ("from", NameRules.Show(former), NameRules.Show(from)));
        return [];
    }

    internal static void Close(AreaBook book, Post post, Holding holding, DateOnly last)
    {
        var (before, former) = (AreaBook.Digest(holding), holding.To);
        holding.To = last;
        post.Revision++;
        var person = book.Person(holding.PersonId)!;
        book.Happened(new PostLeft(post.Id, $"{PostActs.Subject(book, post)} / {person.Name}", post.Revision, UnitActs.Differences(("to", UnitActs.Day(former), NameRules.Show(last))), person.Id) { Before = before, After = AreaBook.Digest(holding) });
    }

    /// <summary>Whether two of them hold at one time.</summary>
    internal static bool Overlap(IReadOnlyList<Holding> holdings)
    {
        var order = holdings.OrderBy(h => h.From).ToList();
        for (var i = 1; i < order.Count; i++)
            if (order[i - 1].Days().Overlaps(order[i].Days()))
                return true;
        return false;
    }

    private static IReadOnlyList<OrganisationProblem> Correct(AreaBook book, Post post, Holding holding, Person person, DateOnly? to, out Holding held)
    {
        var (before, former, formerTo) = (AreaBook.Digest(holding), book.Person(holding.PersonId)!.Name, holding.To);
        (holding.PersonId, holding.To, held) = (person.Id, to, holding);
        Corrected(book, post, holding, before, ("person", former, person.Name), ("to", UnitActs.Day(formerTo), UnitActs.Day(to)));
        return [];
    }

    private static IReadOnlyList<OrganisationProblem> TakeBack(AreaBook book, Post post, Holding holding, string person)
    {
        var before = AreaBook.Digest(holding);
        book.Remove(holding);
        if (!post.Several && book.HoldingsOf(post.Id).FirstOrDefault(h => h.To == holding.From.AddDays(-1) && h.To >= book.Today) is { } former) former.To = holding.To;
        Corrected(book, post, holding, before, ("person", person, ""), ("from", NameRules.Show(holding.From), ""));
        return [];
    }

    private static void Corrected(AreaBook book, Post post, Holding holding, string before, params IEnumerable<(string, string?, string?)> changes)
    {
        post.Revision++;
        book.Happened(new HoldingCorrected(post.Id, PostActs.Subject(book, post), post.Revision, UnitActs.Differences(changes), holding.PersonId) { Before = before, After = AreaBook.Digest(holding) });
    }
}
