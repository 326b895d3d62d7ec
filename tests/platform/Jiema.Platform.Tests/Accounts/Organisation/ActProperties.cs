using CsCheck;
using Jiema.Platform.Accounts.Organisation;
using Jiema.Platform.Accounts.Organisation.Acts;
using Jiema.Platform.Accounts.Permissions;

namespace Jiema.Platform.Tests.Accounts.Organisation;

/// <summary>Whatever is done, in whatever order, the organisation holds together, and what was true of a past day stays true.</summary>
public sealed class ActProperties
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 2, 0, 0, TimeSpan.Zero);
    private static readonly string[] Names = ["甲局", "乙局", "丙局", "甲", "乙"];
    private static readonly string[] People = ["张三", "李四", "王五"];
    private static readonly string[] Titles = ["联络员", "负责人"];

    private static readonly Gen<(int What, int Which, int Other, int Day, bool Flag)[]> AnyActs =
        Gen.Select(Gen.Int[0, 11], Gen.Int[0, 9], Gen.Int[0, 9], Gen.Int[-60, 60], Gen.Bool).Array[1, 40];

    private static AreaBook Empty() => new(Area.First, Now, [], [], [], [], []);

    private static void Do(AreaBook book, (int What, int Which, int Other, int Day, bool Flag) act)
    {
        var day = book.Today.AddDays(act.Day);
        var (unit, other) = (Pick(book.Units, act.Which), Pick(book.Units, act.Other));
        var post = Pick(book.Posts, act.Which);
        var person = Pick(book.People, act.Other);
        switch (act.What)
        {
            case 0 or 1: UnitActs.Add(book, Names[act.Which % 5], act.Flag ? Names[act.Other % 5] : null, day, out _); break;
            case 2 or 3 when unit is not null: PostActs.Add(book, unit, Titles[act.Other % 2], [Role.Liaison], act.Flag, day, out _); break;
            case 4: PersonActs.Add(book, People[act.Which % 3], out _); break;
            case 5 or 6 when post is not null && person is not null: HolderActs.Fill(book, post, person, day, act.Flag ? day.AddDays(act.Which * 5) : null, out _); break;
            case 7 when post is not null && Pick(book.HoldingsOf(post.Id), act.Other) is { } holding: HolderActs.Leave(book, post, holding, day); break;
            case 8 when unit is not null: UnitActs.Rename(book, unit, Names[act.Other % 5], null, day); break;
            case 9 when unit is not null && other is not null: MergeActs.Merge(book, [unit], other, day, act.Flag ? book.PostsOf(unit.Id).Select(p => p.Id).ToHashSet() : new HashSet<Guid>()); break;
            case 10 when unit is not null && act.Flag: UnitActs.End(book, unit, day); break;
            case 10 when post is not null: PostActs.End(book, post, day); break;
            case 11 when post is not null: PostActs.Edit(book, post, post.Title, [Role.Reviewer], act.Flag); break;
        }
    }

    private static void HoldsTogether(AreaBook book)
    {
        foreach (var unit in book.Units)
        {
            Assert.True(unit.To is null || unit.To >= unit.From);
            var names = book.NamesOf(unit.Id).OrderBy(n => n.From).ToList();
            Assert.Equal(unit.Name, names[^1].Name);
            Assert.Null(names[^1].To);
            for (var i = 1; i < names.Count; i++) Assert.Equal(names[i - 1].To, names[i].From.AddDays(-1));
            foreach (var post in book.PostsOf(unit.Id))
            {
                Assert.True(post.Days().IsInside(unit.Days()), "A post outlives its unit.");
                Assert.True(post.To is null || post.To >= post.From);
                Assert.DoesNotContain(post.Roles, r => r >= Role.SystemAdministrator);
                Assert.All(book.HoldingsOf(post.Id), h => Assert.True(h.Days().IsInside(post.Days()) && (h.To is null || h.To >= h.From), "A holding outlives its post."));
                if (!post.Several) Assert.False(HolderActs.Overlap(book.HoldingsOf(post.Id)), "Two people hold one post.");
            }
        }

        var living = book.Units.Where(u => !u.Days().HasEndedBefore(book.Today)).ToList();
        var words = living.SelectMany(u => new[] { u.Name, u.ShortName }.OfType<string>().Distinct()).ToList();
        Assert.Equal(words.Count, words.Distinct().Count());
        Assert.Equal(book.People.Count, book.People.Select(p => p.Name).Distinct().Count());
    }

    [Fact]
    public void AnyActs_HoldTogether() => AnyActs.Sample(
        acts =>
        {
            var book = Empty();
            foreach (var act in acts)
            {
                Do(book, act);
                HoldsTogether(book);
            }
        }, iter: 3_000, seed: "0N0XIzNsQ0O2");

    [Fact]
    public void AnyActs_ARefusedOne_ChangesNothing() => AnyActs.Sample(
        acts =>
        {
            var book = Empty();
            foreach (var act in acts)
            {
                var (before, events) = (State(book), book.Events.Count);
                Do(book, act);
                if (book.Events.Count == events) Assert.Equal(before, State(book));
            }
        }, iter: 500, seed: "0N0XIzNsQ0O2");

    [Fact]
    public void HoldsTogether_PlantedFaults_AreFound()
    {
        var book = Empty();
        UnitActs.Add(book, "甲局", null, book.Today, out var unit);
        PostActs.Add(book, unit!, "联络员", [], false, book.Today, out var post);
        PersonActs.Add(book, "张三", out var person);
        HolderActs.Fill(book, post!, person!, book.Today, null, out _);
        HoldsTogether(book);
        book.Add(new Holding { Id = book.NewId(), PostId = post!.Id, PersonId = person!.Id, From = book.Today });
        Assert.ThrowsAny<Exception>(() => HoldsTogether(book));
        (post.Several, unit!.To) = (true, book.Today);
        Assert.ThrowsAny<Exception>(() => HoldsTogether(book));
    }

    private static T? Pick<T>(IReadOnlyCollection<T> from, int which) where T : class => from.Count == 0 ? null : from.ElementAt(which % from.Count);

    private static string State(AreaBook book) => string.Join('|', new object[] { book.Units, book.Posts, book.People, book.Holdings, book.Units.SelectMany(u => book.NamesOf(u.Id)).ToList() }.Select(AreaBook.Digest));
}
