namespace Jiema.Decode;

/// <summary>A lexicon's text cannot be used; says which line and what to do, in both languages.</summary>
/// <param name="line">The line, counted from 1.</param>
/// <param name="chinese">What is wrong and what to do, in Chinese, without the line.</param>
/// <param name="english">The same in English.</param>
public sealed class LexiconException(int line, string chinese, string english) : FormatException($"第 {line} 行：{chinese}")
{
    /// <summary>The line, counted from 1.</summary>
    public int Line { get; } = line;

    /// <summary>The whole message in Chinese, the line included.</summary>
    public string Chinese { get; } = $"第 {line} 行：{chinese}";

    /// <summary>The whole message in English, the line included.</summary>
    public string English { get; } = $"line {line}: {english}";
}
