using Jiema.Bench;
using Jiema.Bench.Backup;
using Jiema.Bench.Decode;
using Jiema.Bench.Fuzz;
using Jiema.Bench.Kill;
using Jiema.Bench.Linear;
using Jiema.Bench.Many;
using Jiema.Bench.Submit;
using Jiema.Bench.Verify;

return args switch
{
    ["decode", var input] => DecodeBench.Run(input, null),
    ["decode", var input, "--out", var output] => DecodeBench.Run(input, output),
    ["speed", var input] => Speed.Print(input),
    ["readings", var input, var output] => Readings.Write(input, output),
    ["linear", var input] => LinearBench.Run(input, null, null),
    ["linear", var input, "--only", var part] => LinearBench.Run(input, null, part),
    ["linear", var input, "--out", var output] => LinearBench.Run(input, output, null),
    ["fuzz", var seconds, var seed, .. var folders] when int.TryParse(seconds, out var time) && int.TryParse(seed, out var number) && folders.Length > 0 => Fuzzer.Run(time, number, folders),
    ["vary", var input, var output, var count] when int.TryParse(count, out var number) && number > 0 => Varied.Write(input, output, number),
    ["verify", var count] when int.TryParse(count, out var number) && number > 0 => await VerifyBench.RunAsync(number, null, null),
    ["verify", var count, "--out", var output] when int.TryParse(count, out var number) && number > 0 => await VerifyBench.RunAsync(number, null, output),
    ["verify", var count, "--postgres", var connection] when int.TryParse(count, out var number) && number > 0 => await VerifyBench.RunAsync(number, connection, null),
    ["verify", var count, "--postgres", var connection, "--out", var output] when int.TryParse(count, out var number) && number > 0 => await VerifyBench.RunAsync(number, connection, output),
    ["kill", var rounds, var writes, var seed, .. var more] when int.TryParse(rounds, out var times) && int.TryParse(writes, out var count) && int.TryParse(seed, out var number) && count >= 20
        => await KillBench.RunAsync(times, count, number, Option(more, "--postgres"), Option(more, "--only"), Option(more, "--commit"), Option(more, "--out")),
    ["submit", var writes, .. var more] when int.TryParse(writes, out var count) && count > 0 => await SubmitBench.RunAsync(count, Option(more, "--postgres"), Option(more, "--commit"), Option(more, "--out")),
    ["backup", var folder] => await BackupBench.RunAsync(folder, null, 3, null),
    ["backup", var folder, "--out", var output] => await BackupBench.RunAsync(folder, output, 3, null),
    ["backup", var folder, "--out", var output, "--postgres", var connection] => await BackupBench.RunAsync(folder, output, 3, connection),
    _ => Usage(),
};

static string? Option(string[] arguments, string name) => Array.IndexOf(arguments, name) is >= 0 and var at && at + 1 < arguments.Length ? arguments[at + 1] : null;

static int Usage()
{
    Console.Error.WriteLine("""
        usage: decode <folder of texts> [--out FILE.md]     speed against goals, yardsticks and a peer
               speed <folder of texts>                      the decoder's speed alone, in a few seconds
               readings <folder of texts> <folder>          a Reading for each text, for the exam
               linear <folder of texts> [--out FILE.md | --only PART]   twice the text, twice the time? up to 8 million characters
               fuzz <seconds> <seed> <folders of texts>     odd texts made of these until one breaks a property, for eng/fuzz.sh
               vary <folder of texts> <folder> <count>      many different reports made of a few, for eng/stream.sh
               verify <events> [--postgres CONNECTION of an empty database] [--out FILE.md]   the journal's check against its goal
               kill <rounds> <writes> <seed> [--postgres SERVER] [--only sqlite|postgres] [--commit ID] [--out FILE.md]   for eng/kill.sh, which builds what it kills
               submit <writes> [--postgres SERVER] [--commit ID] [--out FILE.md]   submissions a second beside raw commits; build the host first
               backup <folder to work in> [--out FILE.md [--postgres CONNECTION]]   1 GB: backup and restore beside a plain copy
        """);
    return 2;
}
