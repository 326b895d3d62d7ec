using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Jiema.Mutate;

/// <summary>The decoder with all changes in it, compiled in memory.</summary>
internal sealed class Woven
{
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks; [assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Jiema.Decode.Tests\")]";

    private readonly Dictionary<string, string> _files;
    private readonly List<Method> _methods = [];
    private readonly string _project;

    /// <summary>Changes that the compiler refused: they are no mutants.</summary>
    public int Refused { get; private set; }

    public List<Mutant> Mutants { get; private set; } = [];

    public byte[] Assembly { get; }

    /// <param name="project">Folder of the decoder.</param>
    /// <param name="folder">The folder whose methods are changed.</param>
    public Woven(string project, string folder)
    {
        _project = project;
        _files = Directory.EnumerateFiles(project, "*.cs", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(project, f).Replace('\\', '/')).Where(f => !f.StartsWith("obj/", StringComparison.Ordinal) && !f.StartsWith("bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).ToDictionary(f => f, f => File.ReadAllText(Path.Combine(project, f)));
        foreach (var (file, text) in _files.Where(f => f.Key.StartsWith(folder + "/", StringComparison.Ordinal)))
            foreach (var node in Weaver.Methods(CSharpSyntaxTree.ParseText(text, Options).GetRoot()))
                _methods.Add(new Method(_methods.Count + 1, file, text, node));
        foreach (var method in _methods)
            foreach (var change in Operators.Of(method.Node).DistinctBy(c => (c.Span, c.Instead)))
                Mutants.Add(new Mutant(Mutants.Count + 1, method, change));
        Assembly = Compile();
    }

    private static CSharpParseOptions Options { get; } = new(LanguageVersion.Preview);

    private byte[] Compile()
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(p => MetadataReference.CreateFromFile(p)).ToList();
        while (true)
        {
            var byMethod = Mutants.GroupBy(m => m.Method).ToDictionary(g => g.Key, g => (IReadOnlyList<Mutant>)[.. g]);
            var trees = _files.Select(f => Parse(Weaver.Weave(f.Value, _methods.Where(m => m.File == f.Key).Select(m => (m, byMethod.GetValueOrDefault(m, [])))), f.Key)).Append(CSharpSyntaxTree.ParseText(Usings, Options)).Append(CSharpSyntaxTree.ParseText(Weaver.Switch, Options));
            var compilation = CSharpCompilation.Create("Jiema.Decode", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, optimizationLevel: OptimizationLevel.Release));
            CSharpGeneratorDriver.Create([.. Generators()], parseOptions: Options).RunGeneratorsAndUpdateCompilation(compilation, out var whole, out _);
            using var stream = new MemoryStream();
            var result = whole.Emit(stream, manifestResources: Resources());
            if (result.Success) return stream.ToArray();
            Drop(result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ToImmutableArray());
        }
    }

    /// <summary>Tables that the project embeds under their own names.</summary>
    private IEnumerable<ResourceDescription> Resources() => Directory.EnumerateFiles(_project, "*.tsv", SearchOption.AllDirectories).Select(f => new ResourceDescription(Path.GetFileName(f), () => File.OpenRead(f), isPublic: true));

    /// <summary>The generator that writes JSON comes with the SDK, beside the runtime's reference assemblies.</summary>
    private static IEnumerable<ISourceGenerator> Generators()
    {
        var packs = Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../../packs/Microsoft.NETCore.App.Ref");
        var json = Directory.EnumerateFiles(packs, "System.Text.Json.SourceGeneration.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last();
        return new AnalyzerFileReference(Path.GetFullPath(json), new Loader()).GetGenerators(LanguageNames.CSharp);
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath) { }

        public System.Reflection.Assembly LoadFromPath(string fullPath) => System.Reflection.Assembly.LoadFrom(fullPath);
    }

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.Create((CSharpSyntaxNode)new Weaver.Rounds().Visit(CSharpSyntaxTree.ParseText(text, Options).GetRoot()), Options, path);

    private void Drop(ImmutableArray<Diagnostic> errors)
    {
        var refused = new HashSet<int>();
        foreach (var error in errors)
        {
            var copy = error.Location.SourceTree?.GetRoot().FindNode(error.Location.SourceSpan).AncestorsAndSelf().OfType<MethodDeclarationSyntax>().FirstOrDefault(m => m.Identifier.Text.Contains("__m", StringComparison.Ordinal));
            if (copy is null || !int.TryParse(copy.Identifier.Text.Split("__m")[^1], out var id) || id == 0) throw new InvalidOperationException(error.ToString());
            refused.Add(id);
        }

        Refused += Mutants.RemoveAll(m => refused.Contains(m.Id));
    }
}
