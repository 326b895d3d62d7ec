using Jiema.Bench;
using Jiema.Bench.Backup;
using Jiema.Bench.Decode;
using Jiema.Bench.Fuzz;
using Jiema.Bench.Linear;
using Jiema.Bench.Many;

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
    ["backup", var folder] => await BackupBench.RunAsync(folder, null, 3, null),
    ["backup", var folder, "--out", var output] => await BackupBench.RunAsync(folder, output, 3, null),
    ["backup", var folder, "--out", var output, "--postgres", var connection] => await BackupBench.RunAsync(folder, output, 3, connection),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: decode <folder of texts> [--out FILE.md]     speed against goals, yardsticks and a peer
               speed <folder of texts>                      the decoder's speed alone, in a few seconds
               readings <folder of texts> <folder>          a Reading for each text, for the exam
               linear <folder of texts> [--out FILE.md | --only PART]   twice the text, twice the time? up to 8 million characters
               fuzz <seconds> <seed> <folders of texts>     odd texts made of these until one breaks a property, for eng/fuzz.sh
               vary <folder of texts> <folder> <count>      many different reports made of a few, for eng/stream.sh
               backup <folder to work in> [--out FILE.md [--postgres CONNECTION]]   1 GB: backup and restore beside a plain copy
        """);
    return 2;
}
