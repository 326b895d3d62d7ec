namespace Jiema.Architecture;

/// <summary>Inside a project the rooms have an order too: of two folders at most one knows the other.</summary>
public sealed class FolderCycleTests
{
    /// <summary>Folders of a project, and whose types each of them names. What stands in the project's own folder is shared or composes, and has no place in the order.</summary>
    private static IEnumerable<string> Check(IEnumerable<SourceFile> sources, string project)
    {
        var files = sources.Where(f => f.Path.StartsWith(project, StringComparison.Ordinal) && f.Path.EndsWith(".cs", StringComparison.Ordinal))
            .Select(f => (File: f, Room: Room(f.Path[project.Length..]))).Where(f => f.Room.Length > 0).ToList();
        var homes = files.SelectMany(f => f.File.Declares.Select(d => (Type: d, f.Room))).ToLookup(d => d.Type, d => d.Room);
        var sees = files.GroupBy(f => f.Room).ToDictionary(
            g => g.Key,
            g => g.SelectMany(f => f.File.Names).Distinct()
                .Where(n => homes.Contains(n) && !homes[n].Contains(g.Key)).SelectMany(n => homes[n].Select(home => (Home: home, Name: n))).ToLookup(s => s.Home, s => s.Name));
        foreach (var room in sees.Keys.Order(StringComparer.Ordinal))
            if (Way(room, room, []) is { } way)
                yield return $"{project} goes in a circle: {string.Join(" → ", way)}.";

        // The shortest proof is enough: each step names the type that makes it.
        List<string>? Way(string from, string to, HashSet<string> been)
        {
            foreach (var step in sees.TryGetValue(from, out var all) ? all : Enumerable.Empty<IGrouping<string, string>>())
            {
                var words = $"{from} ({string.Join(", ", step.Take(3))})";
                if (step.Key == to) return [words, to];
                if (been.Add(step.Key) && Way(step.Key, to, been) is { } rest) return [words, .. rest];
            }

            return null;
        }
    }

    /// <summary>The first folder; empty for what stands in the project's own.</summary>
    private static string Room(string inside) => inside.Contains('/', StringComparison.Ordinal) ? inside[..inside.IndexOf('/', StringComparison.Ordinal)] : "";

    [Fact]
    public void Rooms_FormNoCircle() => House.Clean(House.Projects.Where(p => p.Path.StartsWith("src/", StringComparison.Ordinal)).SelectMany(p => Check(House.Sources, p.Folder)));

    [Fact]
    public void Rooms_PlantedViolations_AreFound()
    {
        var accounts = House.Planted("src/x/Accounts/Account.cs", "public sealed class Account");
        var storage = House.Planted("src/x/Storage/Db.cs", "public sealed class Db", "    Account one;");
        Assert.Empty(Check([accounts, storage], "src/x/"));
        Assert.Equal(2, Check([accounts, storage, House.Planted("src/x/Accounts/Setup.cs", "internal static class Setup { Db db; }")], "src/x/").Count());
        Assert.Equal(3, Check([accounts, storage, House.Planted("src/x/Files/Store.cs", "class Store { Db db; }"), House.Planted("src/x/Accounts/Setup.cs", "class Setup { Store store; }")], "src/x/").Count());
        Assert.Empty(Check([accounts, storage, House.Planted("src/x/Accounts/Setup.cs", "// Db is named in a comment")], "src/x/"));
    }
}
