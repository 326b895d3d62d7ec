using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Jiema.Mutate;

/// <summary>The changes that are tried on a method: the usual operators. What does not compile falls away later.</summary>
internal static class Operators
{
    private static readonly Dictionary<SyntaxKind, string[]> Binary = new()
    {
        [SyntaxKind.LessThanExpression] = ["<=", ">="], [SyntaxKind.LessThanOrEqualExpression] = ["<", ">"], [SyntaxKind.GreaterThanExpression] = [">=", "<="], [SyntaxKind.GreaterThanOrEqualExpression] = [">", "<"],
        [SyntaxKind.EqualsExpression] = ["!="], [SyntaxKind.NotEqualsExpression] = ["=="], [SyntaxKind.LogicalAndExpression] = ["||"], [SyntaxKind.LogicalOrExpression] = ["&&"],
        [SyntaxKind.AddExpression] = ["-"], [SyntaxKind.SubtractExpression] = ["+"], [SyntaxKind.MultiplyExpression] = ["/"], [SyntaxKind.DivideExpression] = ["*"], [SyntaxKind.ModuloExpression] = ["*"],
        [SyntaxKind.BitwiseAndExpression] = ["|"], [SyntaxKind.BitwiseOrExpression] = ["&"], [SyntaxKind.ExclusiveOrExpression] = ["&"], [SyntaxKind.LeftShiftExpression] = [">>"], [SyntaxKind.RightShiftExpression] = ["<<"],
    };

    private static readonly Dictionary<string, string> Calls = new() { ["StartsWith"] = "EndsWith", ["EndsWith"] = "StartsWith", ["Min"] = "Max", ["Max"] = "Min", ["IndexOf"] = "LastIndexOf", ["LastIndexOf"] = "IndexOf", ["Any"] = "All", ["All"] = "Any", ["Opens"] = "Closes", ["Closes"] = "Opens" };

    public static IEnumerable<Change> Of(MemberDeclarationSyntax method)
    {
        foreach (var node in method.DescendantNodes())
            foreach (var change in At(node))
                yield return change;
        if (Arrow(method) is { } body && body.Expression is not LiteralExpressionSyntax)
        {
            yield return new(body.Expression.Span, "default!", "return value");
            yield return new(body.Expression.Span, $"!({body.Expression})", "negation");
        }
    }

    private static ArrowExpressionClauseSyntax? Arrow(MemberDeclarationSyntax method) => method switch { MethodDeclarationSyntax m => m.ExpressionBody, PropertyDeclarationSyntax p => p.ExpressionBody, _ => null };

    private static IEnumerable<Change> At(SyntaxNode node)
    {
        switch (node)
        {
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } both:
                yield return new(both.Span, $"({both.Left})", "??");
                yield return new(both.Span, $"({both.Right})", "??");
                break;
            case BinaryExpressionSyntax both when Binary.TryGetValue(both.Kind(), out var others):
                foreach (var other in others) yield return new(both.Span, $"({both.Left} {other} {both.Right})", both.OperatorToken.Text);
                break;
            case IsPatternExpressionSyntax test:
                yield return new(test.Span, $"!({test})", "negation");
                break;
            case RelationalPatternSyntax limit:
                foreach (var other in limit.OperatorToken.Text switch { "<" => new[] { "<=", ">=" }, "<=" => ["<", ">"], ">" => [">=", "<="], _ => [">", "<"] }) yield return new(limit.Span, $"{other} {limit.Expression}", "limit");
                break;
            case UnaryPatternSyntax opposed:
                yield return new(opposed.Span, opposed.Pattern.ToString(), "negation");
                break;
            case BinaryPatternSyntax { RawKind: (int)SyntaxKind.AndPattern } joined:
                yield return new(joined.Span, $"({joined.Left} or {joined.Right})", "and");
                break;
            case BinaryPatternSyntax either when !IsWordList(either):
                yield return new(either.Span, either.Left.ToString(), "or");
                yield return new(either.Span, either.Right.ToString(), "or");
                break;
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } opposed:
                yield return new(opposed.Span, $"({opposed.Operand})", "negation");
                break;
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } minus:
                yield return new(minus.Span, $"({minus.Operand})", "-");
                break;
            case PrefixUnaryExpressionSyntax { OperatorToken.Text: "++" or "--" } step:
                yield return new(step.OperatorToken.Span, step.OperatorToken.Text == "++" ? "--" : "++", "step");
                break;
            case PostfixUnaryExpressionSyntax { OperatorToken.Text: "++" or "--" } step:
                yield return new(step.OperatorToken.Span, step.OperatorToken.Text == "++" ? "--" : "++", "step");
                break;
            case ConditionalExpressionSyntax choice:
                yield return new(choice.Span, $"({choice.WhenTrue})", "?:");
                yield return new(choice.Span, $"({choice.WhenFalse})", "?:");
                break;
            case IfStatementSyntax condition:
                yield return new(condition.Condition.Span, $"!({condition.Condition})", "negation");
                break;
            case WhileStatementSyntax loop:
                yield return new(loop.Condition.Span, $"!({loop.Condition})", "negation");
                break;
            case RangeExpressionSyntax { LeftOperand: not null, RightOperand: { } right } range:
                yield return new(range.Span, $"..{right}", "range");
                yield return new(range.Span, $"{range.LeftOperand}..", "range");
                break;
            // −1 stands for nothing: the sign is changed above, −2 would stand for nothing as well.
            case LiteralExpressionSyntax literal when !InWordList(literal) && literal.Parent is not PrefixUnaryExpressionSyntax:
                if (Other(literal) is { } instead) yield return new(literal.Span, instead, "literal");
                break;
            case AssignmentExpressionSyntax assignment when assignment.OperatorToken.Text is "+=" or "-=" or "*=" or "/=" or "|=" or "&=" or "??=":
                yield return new(assignment.OperatorToken.Span, assignment.OperatorToken.Text switch { "+=" => "-=", "-=" => "+=", "*=" => "/=", "/=" => "*=", "|=" => "&=", "&=" => "|=", _ => "=" }, "assignment");
                break;
            case ReturnStatementSyntax { Expression: { } value } when value is not LiteralExpressionSyntax:
                yield return new(value.Span, "default!", "return value");
                if (value is not (BinaryExpressionSyntax or IsPatternExpressionSyntax or PrefixUnaryExpressionSyntax)) yield return new(value.Span, $"!({value})", "negation");
                break;
            case ExpressionStatementSyntax statement:
                yield return new(statement.Span, ";", "statement");
                break;
            case ContinueStatementSyntax or BreakStatementSyntax when node.Parent is not SwitchSectionSyntax:
                yield return new(node.Span, ";", "statement");
                break;
            case IdentifierNameSyntax name when node.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } call && call.Name == name && Calls.TryGetValue(name.Identifier.Text, out var opposite):
                yield return new(name.Span, opposite, "call");
                break;
        }
    }

    private static string? Other(LiteralExpressionSyntax literal) => literal.Kind() switch
    {
        SyntaxKind.TrueLiteralExpression => "false",
        SyntaxKind.FalseLiteralExpression => "true",
        SyntaxKind.StringLiteralExpression => literal.Token.ValueText.Length == 0 ? "\"?\"" : "\"\"",
        SyntaxKind.CharacterLiteralExpression => "'\\u0001'",
        SyntaxKind.NumericLiteralExpression => literal.Token.Value switch
        {
            int number => (number + 1L).ToString(CultureInfo.InvariantCulture),
            decimal number => (number + 1).ToString(CultureInfo.InvariantCulture) + "m",
            _ => null,
        },
        _ => null,
    };

    /// <summary>Three constants or more: a table of words that happens to stand in code. As a whole it is negated; its words are data.</summary>
    private static bool IsWordList(BinaryPatternSyntax either)
    {
        var top = either;
        while (top.Parent is BinaryPatternSyntax { RawKind: (int)SyntaxKind.OrPattern } above) top = above;
        var leaves = Leaves(top).ToList();
        return leaves.Count >= 3 && leaves.All(l => l is ConstantPatternSyntax);
    }

    private static IEnumerable<PatternSyntax> Leaves(PatternSyntax pattern) => pattern is BinaryPatternSyntax { RawKind: (int)SyntaxKind.OrPattern } either ? Leaves(either.Left).Concat(Leaves(either.Right)) : [pattern];

    private static bool InWordList(LiteralExpressionSyntax literal) => literal.Parent is ConstantPatternSyntax { Parent: BinaryPatternSyntax { RawKind: (int)SyntaxKind.OrPattern } either } && IsWordList(either);
}
