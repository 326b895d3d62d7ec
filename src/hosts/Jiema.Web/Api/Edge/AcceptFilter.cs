using Jiema.Web.Api.Problems;
using Microsoft.Net.Http.Headers;

namespace Jiema.Web.Api.Edge;

/// <summary>Refuses, before anything is done, who cannot take what the operation gives.</summary>
internal sealed class AcceptFilter(string gives) : IEndpointFilter
{
    private readonly MediaTypeHeaderValue _gives = MediaTypeHeaderValue.Parse(gives);

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var header = context.HttpContext.Request.Headers.Accept;
        if (header.Count == 0 || (MediaTypeHeaderValue.TryParseList(header, out var accepted) && accepted.Any(a => a.Quality is not 0 && (a.MatchesAllTypes || Fits(a))))) return next(context);
        return ValueTask.FromResult<object?>(new ProblemAnswer(ProblemCatalogue.NotAcceptable));
    }

    private bool Fits(MediaTypeHeaderValue accepted) =>
        accepted.Type.Equals(_gives.Type, StringComparison.OrdinalIgnoreCase) && (accepted.MatchesAllSubTypes || accepted.SubType.Equals(_gives.SubType, StringComparison.OrdinalIgnoreCase));
}
