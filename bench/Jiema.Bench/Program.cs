using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Jiema.Decode;

return args switch
{
    ["readings", var input, var output] => Readings(input, output),
    ["speed", var input] => Speed(input),
    _ => Usage(),
};

// Decodes every text of a folder, for the exam against a gold set.
static int Readings(string input, string output)
{
    Directory.CreateDirectory(output);
    foreach (var (file, text) in Texts(input))
    {
        var source = new ReadingSource(Path.GetFileName(file), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))), text.Length, "text/plain");
        using var stream = File.Create(Path.Combine(output, Path.GetFileNameWithoutExtension(file) + ".json"));
        ReadingJson.Write(stream, ReportDecoder.Decode(text, source));
    }

    return 0;
}

// Characters decoded per second on one core, best of many rounds: the first ones run before the code is compiled for speed.
static int Speed(string input)
{
    const int Rounds = 100;
    var texts = Texts(input).Select(t => t.Text).ToList();
    var characters = texts.Sum(t => (long)t.Length);
    var best = double.MaxValue;
    var before = GC.GetTotalAllocatedBytes();
    for (var round = 0; round < Rounds; round++)
    {
        var watch = Stopwatch.StartNew();
        foreach (var text in texts) ReportDecoder.Decode(text, new ReadingSource("", "", text.Length, "text/plain"));
        best = Math.Min(best, watch.Elapsed.TotalSeconds);
    }

    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(GC.GetTotalAllocatedBytes() - before) / (double)Rounds / characters:F0} bytes allocated a character"));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{characters} characters, best {best * 1000:F1} ms, {characters / best / 1e6:F2} million characters a second"));
    return 0;
}

static IEnumerable<(string File, string Text)> Texts(string folder) =>
    Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal)
        .Select(f => (f, new StreamReader(f, Encoding.UTF8).ReadToEnd().ReplaceLineEndings("\n")));

static int Usage()
{
    Console.Error.WriteLine("usage: readings <folder of texts> <folder for readings> | speed <folder of texts>");
    return 2;
}
