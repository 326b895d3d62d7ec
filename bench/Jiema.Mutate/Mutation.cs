using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Jiema.Mutate;

/// <summary>One small change of one method: the span of the file and what stands there instead.</summary>
internal sealed record Change(TextSpan Span, string Instead, string Operator);

/// <summary>A changed copy of a method, by number; 0 is the method as it is.</summary>
internal sealed record Mutant(int Id, Method Method, Change Change)
{
    /// <summary>Where it is, in a form that other edits of the file do not move.</summary>
    public string Key => $"{Method.File}|{Method.Name}|{Short(Method.Text.Substring(Change.Span.Start, Change.Span.Length))} → {Short(Change.Instead)}";

    public int Line => Method.Text[..Change.Span.Start].Count(c => c == '\n') + 1;

    private static string Short(string code) => string.Join(' ', code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim();
}

/// <summary>A method whose changes are tried.</summary>
/// <param name="Id">1, 2, …</param>
/// <param name="File">The file's path inside the project.</param>
/// <param name="Text">The file's whole text.</param>
/// <param name="Node">The method, or the property that is only an expression.</param>
internal sealed record Method(int Id, string File, string Text, MemberDeclarationSyntax Node)
{
    public string Name => Node switch { MethodDeclarationSyntax m => m.Identifier.Text, PropertyDeclarationSyntax p => p.Identifier.Text, _ => "?" };
}
