using Jiema.Web.Api.Problems;
using Microsoft.Extensions.Primitives;

namespace Jiema.Web.Api.Edge;

/// <summary>A change names what it was made from.</summary>
internal static class Preconditions
{
    /// <summary>Whether the request was made from the state that stands.</summary>
    /// <exception cref="ProblemException">It names none; * would name any.</exception>
    public static bool Met(HttpContext http, string tag)
    {
        var header = http.Request.Headers.IfMatch;
        return IsMissing(header) ? throw new ProblemException(ProblemCatalogue.VersionMissing) : ETags.Holds(header, tag, weak: false);
    }

    public static bool IsMissing(StringValues header) => header.ToString().Trim() is "" or "*";
}

/// <summary>Says that the version is missing before anything is said of the body: who sends it without has not read what is to be changed.</summary>
internal sealed class VersionFilter : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        Preconditions.IsMissing(context.HttpContext.Request.Headers.IfMatch) ? ValueTask.FromResult<object?>(new ProblemAnswer(ProblemCatalogue.VersionMissing)) : next(context);
}
