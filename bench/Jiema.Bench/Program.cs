using Jiema.Bench;
using Jiema.Bench.Decode;
using Jiema.Bench.Many;

return args switch
{
    ["decode", var input] => DecodeBench.Run(input, null),
    ["decode", var input, "--out", var output] => DecodeBench.Run(input, output),
    ["speed", var input] => Speed.Print(input),
    ["readings", var input, var output] => Readings.Write(input, output),
    ["vary", var input, var output, var count] when int.TryParse(count, out var number) && number > 0 => Varied.Write(input, output, number),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: decode <folder of texts> [--out FILE.md]     speed against goals, yardsticks and a peer
               speed <folder of texts>                      the decoder's speed alone, in a few seconds
               readings <folder of texts> <folder>          a Reading for each text, for the exam
               vary <folder of texts> <folder> <count>      many different reports made of a few, for eng/stream.sh
        """);
    return 2;
}
