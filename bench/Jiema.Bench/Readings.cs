using System.Security.Cryptography;
using Jiema.Decode;

namespace Jiema.Bench;

/// <summary>Decodes every text of a folder, for the exam against a gold set.</summary>
internal static class Readings
{
    public static int Write(string input, string output)
    {
        Directory.CreateDirectory(output);
        foreach (var (file, text) in Texts.Of(input))
        {
            var source = new ReadingSource(Path.GetFileName(file), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))), text.Length, "text/plain");
            using var stream = File.Create(Path.Combine(output, Path.GetFileNameWithoutExtension(file) + ".json"));
            ReadingJson.Write(stream, ReportDecoder.Decode(text, source));
        }

        return 0;
    }
}
