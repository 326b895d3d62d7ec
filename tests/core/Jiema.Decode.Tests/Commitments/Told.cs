namespace Jiema.Decode.Tests.Commitments;

/// <summary>The promises of a planned sentence in one line: criterion, verb, object and words of each.</summary>
internal static class Told
{
    public static string Of(string sentence) => string.Join('；', Sample.Commitments(sentence).Select(c => $"{c.Criterion} {c.Verb} {c.Object} {c.Text}"));
}
