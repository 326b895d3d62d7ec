using Jiema.Web.Setup.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;

namespace Jiema.Web.Tests.Access;

/// <summary>One way in: an endpoint by one method, or one button of a page's form.</summary>
/// <param name="Form">The form's name; null when the page is read, or the endpoint is no page.</param>
/// <param name="Button">The button's act; null for all that have no line of their own.</param>
/// <param name="Needs">All of these permissions; empty when it is open to anyone.</param>
internal sealed record Door(string Method, string Route, string? Form, string? Button, IReadOnlyList<string> Needs)
{
    /// <summary>What an endpoint needs that names nothing: nobody has it.</summary>
    public const string Closed = "closed";

    public override string ToString() => $"{Method} {Route}{(Form is null ? "" : $" form {Form}")}{(Button is null ? "" : $" button {Button}")}";

    /// <summary>Every door of an endpoint.</summary>
    public static IEnumerable<Door> Of(RouteEndpoint endpoint)
    {
        var route = Routes.Of(endpoint);
        string[] needs = [.. endpoint.Metadata.GetOrderedMetadata<NeedsAttribute>().Select(n => n.Permission).Distinct()];
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null) needs = [];
        else if (needs.Length == 0) needs = [Closed];
        if (FormGate.IsPage(endpoint))
        {
            yield return new("GET", route, null, null, needs);
            foreach (var form in endpoint.Metadata.GetOrderedMetadata<FormNeedsAttribute>())
                yield return new("POST", route, form.Form, form.Act, [.. needs.Append(form.Permission).Distinct()]);
        }
        else
        {
            foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
                yield return new(method, route, null, null, needs);
        }
    }
}
