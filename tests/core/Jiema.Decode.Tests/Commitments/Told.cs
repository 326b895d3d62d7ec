namespace Jiema.Decode.Tests.Commitments;

/// <summary>
/// What a planned sentence promises, in one line: the rules that decided, clause by clause, then criterion, verb, object and words of each promise.
/// The rules tell apart what ends in the same row for another reason.
/// </summary>
internal static class Told
{
    public static string Of(string sentence)
    {
        var commitments = Sample.Commitments(sentence).Select(c => $"{c.Criterion} {c.Verb} {c.Object} {c.Text}");
        return $"{string.Join(' ', Rules(sentence))}｜{string.Join('；', commitments)}";
    }

    private static IEnumerable<string> Rules(string sentence)
    {
        var start = Sample.PlanText(sentence).Length - sentence.Length - 1;
        for (var i = 0; i < sentence.Length; i++)
            if (i == 0 || sentence[i - 1] is '，' or '；' or ',' or '。' or '\n')
                foreach (var step in ReportDecoder.Explain(Sample.PlanText(sentence), start + i).Steps)
                    if (step is { Pass: "Commitments", Rule: { } rule } && step.Span.Start >= start) yield return rule;
    }
}
