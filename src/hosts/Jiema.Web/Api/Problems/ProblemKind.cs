namespace Jiema.Web.Api.Problems;

/// <summary>Something that can go wrong with a request, under a code that never changes.</summary>
/// <param name="Chinese">What is wrong and what to do.</param>
/// <param name="English">The same.</param>
internal sealed record ProblemKind(string Code, int Status, string Chinese, string English)
{
    /// <summary>The type of RFC 9457: a name that no installation's address changes.</summary>
    public string Type => "urn:jiema:problem:" + Code;
}
