using System.Text;
using System.Xml.Linq;
using Jiema.TestKit;

namespace Jiema.Decode.Tests.Package;

/// <summary>What is in the package, and what it says about itself.</summary>
[Collection(nameof(PackedLibrary))]
public class PackageTests(PackedLibrary packed)
{
    [Fact]
    public async Task Package_HoldsTheLibraryItsDocumentationAndReadme()
    {
        using var package = await packed.OpenAsync();
        Assert.Equal(
            ["Jiema.Decode.nuspec", "README.md", "lib/net10.0/Jiema.Decode.dll", "lib/net10.0/Jiema.Decode.xml"],
            package.Entries.Select(e => e.FullName).Where(n => n.EndsWith(".nuspec", StringComparison.Ordinal) || !(n.StartsWith('_') || n.StartsWith('[') || n.StartsWith("package/", StringComparison.Ordinal))).Order(StringComparer.Ordinal));
        Assert.Equal(File.ReadAllBytes(Path.Combine(Repo.Root, "src/core/Jiema.Decode/README.md")), PackedLibrary.Bytes(package, "README.md"));
    }

    [Fact]
    public async Task Package_SaysWhatItIs_AndNeedsNothing()
    {
        using var package = await packed.OpenAsync();
        var data = XDocument.Parse(Encoding.UTF8.GetString(PackedLibrary.Bytes(package, "Jiema.Decode.nuspec")).TrimStart('\uFEFF')).Root!.Elements().Single();
        string Value(string name) => data.Elements().Single(e => e.Name.LocalName == name).Value;
        Assert.Equal("Jiema.Decode", Value("id"));
        Assert.StartsWith("0.", Value("version"), StringComparison.Ordinal);
        Assert.Equal("MIT", Value("license"));
        Assert.Equal("expression", data.Elements().Single(e => e.Name.LocalName == "license").Attribute("type")!.Value);
        Assert.Equal("README.md", Value("readme"));
        Assert.True(Value("description").Length > 80);
        Assert.Contains("政府工作报告", Value("tags"), StringComparison.Ordinal);
        Assert.DoesNotContain(data.Descendants(), e => e.Name.LocalName is "dependency" or "frameworkReference");
    }

    [Fact]
    public async Task Documentation_ExplainsEveryTypeAndWord()
    {
        using var package = await packed.OpenAsync();
        var explained = XDocument.Parse(Encoding.UTF8.GetString(PackedLibrary.Bytes(package, "lib/net10.0/Jiema.Decode.xml")).TrimStart('\uFEFF'))
            .Descendants("member").Where(m => m.Element("summary")?.Value.Trim().Length > 0).Select(m => m.Attribute("name")!.Value).ToHashSet();
        var types = typeof(Reading).Assembly.GetExportedTypes();
        Assert.Empty(types.Select(t => "T:" + t.FullName).Concat(types.Where(t => t.IsEnum).SelectMany(t => Enum.GetNames(t).Select(n => $"F:{t.FullName}.{n}"))).Except(explained));
    }

    [Fact]
    public async Task Symbols_StandBeside_AndNothingNamesTheFolderItWasBuiltIn()
    {
        using var package = await packed.OpenAsync();
        using var symbols = await packed.OpenAsync(".snupkg");
        foreach (var bytes in new[] { PackedLibrary.Bytes(package, "lib/net10.0/Jiema.Decode.dll"), PackedLibrary.Bytes(symbols, "lib/net10.0/Jiema.Decode.pdb") })
        {
            Assert.True(bytes.Length > 1000);
            Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Repo.Root + Path.DirectorySeparatorChar)) < 0);
        }
    }
}
