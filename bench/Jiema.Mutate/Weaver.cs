using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Jiema.Mutate;

/// <summary>Writes all changed copies of all methods into one assembly; a switch tells which one runs. So a thousand changes are compiled once.</summary>
internal static class Weaver
{
    /// <summary>What the woven code calls. Loops and calls are counted as rounds, so that a change that never ends, or makes its caller never end, is ended.</summary>
    public const string Switch = """
        namespace Jiema.Mutate;
        public static class Switch
        {
            public static int Active;
            public static long Rounds, Most = long.MaxValue;
            public static bool[] Entered = new bool[4096];
            public static void Enter(int method)
            {
                Entered[method] = true;
                Round();
                System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
            }
            public static void Round()
            {
                if (++Rounds > Most) throw new System.TimeoutException("too many rounds");
            }
        }
        """;

    public static IEnumerable<MemberDeclarationSyntax> Methods(SyntaxNode root) => root.DescendantNodes().OfType<MemberDeclarationSyntax>().Where(m =>
        m is MethodDeclarationSyntax { Parent: not InterfaceDeclarationSyntax } method && (method.Body ?? (object?)method.ExpressionBody) is not null
        || m is PropertyDeclarationSyntax { ExpressionBody: not null, Parent: not InterfaceDeclarationSyntax });

    /// <summary>The file with a dispatcher in place of each method and the copies beside it.</summary>
    public static string Weave(string text, IEnumerable<(Method Method, IReadOnlyList<Mutant> Mutants)> methods)
    {
        var woven = new StringBuilder();
        var at = 0;
        foreach (var (method, mutants) in methods.OrderBy(m => m.Method.Node.SpanStart))
        {
            woven.Append(text, at, method.Node.SpanStart - at).Append(Dispatcher(method, mutants)).Append('\n').Append(Copy(method, 0, null));
            foreach (var mutant in mutants) woven.Append('\n').Append(Copy(method, mutant.Id, mutant.Change));
            at = method.Node.Span.End;
        }

        return woven.Append(text, at, text.Length - at).ToString();
    }

    public static string CopyName(Method method, int id) => $"{method.Name}__of{method.Id}__m{id}";

    private static string Dispatcher(Method method, IReadOnlyList<Mutant> mutants)
    {
        var arguments = method.Node is MethodDeclarationSyntax m ? "(" + string.Join(", ", m.ParameterList.Parameters.Select(p => string.Concat(p.Modifiers.Where(w => w.Text is "ref" or "out" or "in").Select(w => w.Text + " ")) + p.Identifier.Text)) + ")" : "()";
        var returns = method.Node is not MethodDeclarationSyntax { ReturnType: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } };
        string Call(int id) => returns ? $"return {CopyName(method, id)}{arguments};" : $"{CopyName(method, id)}{arguments}; return;";
        var body = $"{{ Jiema.Mutate.Switch.Enter({method.Id}); switch (Jiema.Mutate.Switch.Active) {{ {string.Concat(mutants.Select(u => $"case {u.Id}: {Call(u.Id)} "))}default: {Call(0)} }} }}";
        return method.Node switch
        {
            MethodDeclarationSyntax whole => $"{whole.Modifiers} {whole.ReturnType} {whole.Identifier}{whole.TypeParameterList}{whole.ParameterList} {whole.ConstraintClauses} {body}",
            PropertyDeclarationSyntax whole => $"{whole.Modifiers} {whole.Type} {whole.Identifier} {{ get {body} }}",
            _ => throw new InvalidOperationException(method.Name),
        };
    }

    private static string Copy(Method method, int id, Change? change)
    {
        var modifiers = string.Concat(method.Node.Modifiers.Where(m => m.Text is "static" or "readonly").Select(m => m.Text + " "));
        var (from, head) = method.Node switch
        {
            MethodDeclarationSyntax m => (m.Identifier.Span.End, $"{m.ReturnType}"),
            PropertyDeclarationSyntax p => (p.Identifier.Span.End, $"{p.Type}"),
            _ => throw new InvalidOperationException(method.Name),
        };
        var rest = method.Text[from..method.Node.Span.End];
        if (change is not null) rest = rest[..(change.Span.Start - from)] + change.Instead + rest[(change.Span.End - from)..];
        return $"private {modifiers}{head} {CopyName(method, id)}{(method.Node is PropertyDeclarationSyntax ? "()" : "")}{rest}";
    }

    /// <summary>Every loop counts its rounds.</summary>
    public sealed class Rounds : CSharpSyntaxRewriter
    {
        private static readonly StatementSyntax Count = SyntaxFactory.ParseStatement("Jiema.Mutate.Switch.Round();");

        private static BlockSyntax Counted(StatementSyntax body) => SyntaxFactory.Block(Count, body);

        public override SyntaxNode? VisitWhileStatement(WhileStatementSyntax node) => base.VisitWhileStatement(node) is WhileStatementSyntax loop ? loop.WithStatement(Counted(loop.Statement)) : null;

        public override SyntaxNode? VisitForStatement(ForStatementSyntax node) => base.VisitForStatement(node) is ForStatementSyntax loop ? loop.WithStatement(Counted(loop.Statement)) : null;

        public override SyntaxNode? VisitForEachStatement(ForEachStatementSyntax node) => base.VisitForEachStatement(node) is ForEachStatementSyntax loop ? loop.WithStatement(Counted(loop.Statement)) : null;

        public override SyntaxNode? VisitDoStatement(DoStatementSyntax node) => base.VisitDoStatement(node) is DoStatementSyntax loop ? loop.WithStatement(Counted(loop.Statement)) : null;
    }
}
