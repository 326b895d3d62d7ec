using System.Security.Cryptography;
using System.Text;
using Jiema.Decode;

// readings <in-dir> <out-dir>: decodes every text file, for the exam against a gold set.
if (args is not ["readings", var input, var output]) return 2;
Directory.CreateDirectory(output);
foreach (var file in Directory.EnumerateFiles(input, "*.txt").Order(StringComparer.Ordinal))
{
    var bytes = File.ReadAllBytes(file);
    var text = new StreamReader(new MemoryStream(bytes), Encoding.UTF8, true).ReadToEnd().ReplaceLineEndings("\n");
    var source = new ReadingSource(Path.GetFileName(file), Convert.ToHexStringLower(SHA256.HashData(bytes)), text.Length, "text/plain");
    using var stream = File.Create(Path.Combine(output, Path.GetFileNameWithoutExtension(file) + ".json"));
    ReadingJson.Write(stream, ReportDecoder.Decode(text, source));
}
return 0;
