namespace Jiema.Decode;

/// <summary>Why one place of a text was read as it was: what each pass found there, and which of its rules decided.</summary>
/// <param name="Offset">The place asked for, in UTF-16 units of the source text.</param>
/// <param name="Steps">In the order of the passes; empty when the place is blank.</param>
public sealed record Explanation(int Offset, IReadOnlyList<ExplanationStep> Steps);

/// <summary>One finding of one pass.</summary>
/// <param name="Pass">The pass that found it: Source, Outline, Quantities, Terms, Clauses, Commitments, Results.</param>
/// <param name="Span">The words it is about.</param>
/// <param name="Finding">What was found, in Chinese; names of the Reading's own fields and words stand as they are.</param>
/// <param name="Rule">Stable key of the rule that decided (class.base), or null where nothing had to be decided. <see cref="RuleTexts.Of"/> says it in words.</param>
public sealed record ExplanationStep(string Pass, TextSpan Span, string Finding, string? Rule);
