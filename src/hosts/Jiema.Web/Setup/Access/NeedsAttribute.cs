using Microsoft.AspNetCore.Authorization;

namespace Jiema.Web.Setup.Access;

/// <summary>The permission without which an endpoint is closed. Every endpoint carries one, or says that it is open to strangers.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class NeedsAttribute(string permission) : AuthorizeAttribute, IAuthorizationRequirementData, IAuthorizationRequirement
{
    public string Permission { get; } = permission;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

/// <summary>The permission without which a form of a page is refused. A page's form without one is refused to everybody.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class FormNeedsAttribute(string form, string permission) : Attribute
{
    /// <summary>The form's name, as its hidden field _handler says it.</summary>
    public string Form { get; } = form;

    public string Permission { get; } = permission;

    /// <summary>When the form has several buttons: the one whose value (the field do) begins so. Null stands for all that have no line of their own.</summary>
    public string? Act { get; init; }
}
