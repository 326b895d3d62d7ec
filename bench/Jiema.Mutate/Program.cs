using System.Diagnostics;
using Jiema.Mutate;

// Run from the root of the checkout, after `dotnet build -c Release tests/core/Jiema.Decode.Tests`.
if (args is not [.. var options] || options.Length == 0 || options[0].StartsWith('-'))
{
    Console.Error.WriteLine("usage: <folder of Jiema.Decode, such as Quantities> ... [--out FILE.md] [--all]");
    return 2;
}

var folders = args.TakeWhile(a => !a.StartsWith('-')).ToList();
var output = Array.IndexOf(args, "--out") is >= 0 and var at ? args[at + 1] : null;
const string tests = "tests/core/Jiema.Decode.Tests";
// Tests that measure on texts beside the checkout would make the score depend on them.
var beside = Directory.EnumerateFiles(tests, "*.cs", SearchOption.AllDirectories).Where(f => File.ReadAllText(f).Contains("Needs.", StringComparison.Ordinal)).Select(Path.GetFileNameWithoutExtension).ToHashSet();
var equivalent = Equivalents.Read("bench/Jiema.Mutate/equivalent.txt");
var sheet = new Sheet();
foreach (var folder in folders)
{
    var watch = Stopwatch.StartNew();
    var woven = new Woven("src/core/Jiema.Decode", folder);
    Console.Error.WriteLine($"{folder}: {woven.Mutants.Count} mutants, {woven.Refused} refused, woven in {watch.Elapsed.TotalSeconds:F0} s");
    var trial = new Trial(woven.Assembly, Path.GetFullPath(Path.Combine(tests, "bin/Release/net10.0")), t => !beside.Contains(t), slowest: 100);
    Console.Error.WriteLine($"{trial.Tests} tests, {trial.TooSlow} too slow, {string.Join(" | ", trial.Failing)} do not pass alone; {watch.Elapsed.TotalSeconds:F0} s");
    sheet.Add(folder, woven, trial, equivalent, watch);
    sheet.WriteSurvivors(output);
}

sheet.Write(output, folders);
return sheet.Lowest >= 85 ? 0 : 1;
