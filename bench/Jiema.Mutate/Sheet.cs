using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Jiema.Mutate;

/// <summary>The score by folder and file, and who survived.</summary>
internal sealed class Sheet
{
    private readonly StringBuilder _totals = new(), _files = new(), _survivors = new();

    /// <summary>The lowest score of the folders, in percent.</summary>
    public double Lowest { get; private set; } = 100;

    public void Add(string folder, Woven woven, Trial trial, IReadOnlyDictionary<string, string> equivalent, Stopwatch watch)
    {
        var rows = new Dictionary<string, (int Killed, int Survived)>();
        var by = new SortedDictionary<string, (int Killed, int Survived)>(StringComparer.Ordinal);
        var excused = 0;
        var tables = 0;
        var done = 0;
        foreach (var mutant in woven.Mutants)
        {
            if (++done % 100 == 0) Console.Error.Write($"\r{done}/{woven.Mutants.Count}, {watch.Elapsed.TotalSeconds:F0} s  ");
            if (trial.IsOfATable(mutant.Method)) { tables++; continue; }
            var killer = trial.Kill(mutant);
            if (killer is null && equivalent.ContainsKey(mutant.Key)) { excused++; continue; }
            var row = rows.GetValueOrDefault(mutant.Method.File);
            var kind = by.GetValueOrDefault(mutant.Change.Operator);
            if (killer is not null) (row.Killed, kind.Killed) = (row.Killed + 1, kind.Killed + 1);
            else
            {
                (row.Survived, kind.Survived) = (row.Survived + 1, kind.Survived + 1);
                _survivors.Append(CultureInfo.InvariantCulture, $"{mutant.Method.File}:{mutant.Line}\t{mutant.Change.Operator}\t{mutant.Key}\n");
            }

            (rows[mutant.Method.File], by[mutant.Change.Operator]) = (row, kind);
        }

        Console.Error.WriteLine();
        var (killed, survived) = (rows.Values.Sum(r => r.Killed), rows.Values.Sum(r => r.Survived));
        Lowest = Math.Min(Lowest, Score(killed, survived));
        _totals.Append(CultureInfo.InvariantCulture, $"| {folder} | {killed + survived} | {killed} | {survived} | {excused} | {tables} | {woven.Refused} | {Score(killed, survived):F1} % | {trial.Tests} | {watch.Elapsed.TotalSeconds:F0} |\n");
        foreach (var (file, r) in rows.OrderBy(r => r.Key, StringComparer.Ordinal)) _files.Append(CultureInfo.InvariantCulture, $"| {file} | {r.Killed + r.Survived} | {r.Survived} | {Score(r.Killed, r.Survived):F0} % |\n");
        Console.WriteLine(_totals);
        Console.WriteLine(string.Join(", ", by.Select(b => $"{b.Key} {b.Value.Killed}/{b.Value.Killed + b.Value.Survived}")));
    }

    /// <summary>Place, operator and change of every survivor, for whoever writes the next test.</summary>
    public void WriteSurvivors(string? output)
    {
        if (output is not null) File.WriteAllText(Path.ChangeExtension(output, ".survivors.tsv"), _survivors.ToString(), new UTF8Encoding(false));
    }

    public void Write(string? output, IReadOnlyList<string> folders)
    {
        var text = $"""
            # Mutation score

            `dotnet run -c Release --project bench/Jiema.Mutate -- {string.Join(' ', folders)} --out FILE.md`, from the root, after `dotnet build -c Release tests/core/Jiema.Decode.Tests`. {TimeProvider.System.GetUtcNow():yyyy-MM-dd}.

            | folder | mutants | killed | survived | equivalent, listed | builds a table once | refused by the compiler | score | tests asked | seconds |
            |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|
            {_totals}
            | file | mutants | survived | score |
            |---|--:|--:|--:|
            {_files}
            """;
        Console.WriteLine(text);
        if (output is null) return;
        File.WriteAllText(output, text, new UTF8Encoding(false));
    }

    private static double Score(int killed, int survived) => killed + survived == 0 ? 100 : 100.0 * killed / (killed + survived);
}
