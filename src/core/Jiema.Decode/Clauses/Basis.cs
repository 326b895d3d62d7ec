using Jiema.Decode.Source;

namespace Jiema.Decode.Clauses;

/// <summary>What a change is measured against.</summary>
internal static class Basis
{
    public static readonly WordList Words = ["较上年同期", "同比", "较上年", "比上年", "较去年", "比去年", "环比", "较年初", "比年初", "年均"];

    /// <summary>同比, 较上年, 环比, 较年初, or null.</summary>
    public static string? In(ReadOnlySpan<char> clause)
    {
        if (clause.Contains("同比", StringComparison.Ordinal)) return "同比";
        if (clause.Contains("环比", StringComparison.Ordinal)) return "环比";
        if (clause.Contains("较年初", StringComparison.Ordinal) || clause.Contains("比年初", StringComparison.Ordinal)) return "较年初";
        return clause.Contains("较上年", StringComparison.Ordinal) || clause.Contains("比上年", StringComparison.Ordinal) || clause.Contains("较去年", StringComparison.Ordinal) || clause.Contains("比去年", StringComparison.Ordinal) ? "较上年" : null;
    }
}
