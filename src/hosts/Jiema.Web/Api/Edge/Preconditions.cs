using Jiema.Web.Api.Problems;

namespace Jiema.Web.Api.Edge;

/// <summary>A change names what it was made from.</summary>
internal static class Preconditions
{
    /// <summary>Whether the request was made from the state that stands.</summary>
    /// <exception cref="ProblemException">It names none; * would name any.</exception>
    public static bool Met(HttpContext http, string tag)
    {
        var header = http.Request.Headers.IfMatch;
        if (header.Count == 0 || header.ToString().Trim() is "" or "*") throw new ProblemException(ProblemCatalogue.VersionMissing);
        return ETags.Holds(header, tag, weak: false);
    }
}
