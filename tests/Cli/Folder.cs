using System.Globalization;
using Jiema.TestKit;

namespace Jiema.Cli.Tests;

/// <summary>A folder of reports that are alike but for their place, and the file that a run over them writes.</summary>
internal sealed class Folder : IDisposable
{
    private static readonly string Report = File.ReadAllText(Directory.EnumerateFiles(Path.Combine(Repo.Root, "src/hosts/Jiema.Web/Samples"), "青岚县*.txt").Single());

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("jiema-many-");

    public Folder(int reports)
    {
        Directory.CreateDirectory(Reports);
        for (var i = 0; i < reports; i++) Put(Name(i), i);
    }

    /// <summary>Where the reports stand.</summary>
    public string Reports => Path.Combine(_root.FullName, "reports");

    /// <summary>Where a run writes to.</summary>
    public string Out => Path.Combine(_root.FullName, "all.ndjson");

    public string[] Decode => ["decode", Reports, "--format", "ndjson", "--out", Out];

    public string[] Again => [.. Decode, "--resume"];

    public static string Name(int number) => number.ToString("D4", CultureInfo.InvariantCulture) + ".txt";

    public string At(string name) => Path.Combine(Reports, name);

    public void Put(string name, int number) => File.WriteAllText(At(name), Report.Replace("青岚县", $"青{(char)('\u4E00' + number)}县", StringComparison.Ordinal));

    public void Dispose() => _root.Delete(recursive: true);
}
