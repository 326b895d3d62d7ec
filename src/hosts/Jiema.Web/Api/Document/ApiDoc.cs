using Jiema.Web.Api.Problems;

namespace Jiema.Web.Api.Document;

/// <summary>What the description of an operation says beyond its route and types.</summary>
internal sealed record ApiDoc
{
    public IReadOnlyList<ProblemKind> Problems { get; init; } = [];

    public IReadOnlyList<ApiParameter> Parameters { get; init; } = [];

    /// <summary>What a client sends, as an example.</summary>
    public object? Request { get; init; }

    /// <summary>What it gets, as an example.</summary>
    public object? Response { get; init; }

    public bool IfMatch { get; init; }

    public bool Key { get; init; }

    /// <summary>Whether the answer carries a tag, and GET knows If-None-Match.</summary>
    public bool Tag { get; init; }

    public bool Location { get; init; }

    public bool Paged { get; init; }

    /// <summary>Whether bytes of a file may come as the body.</summary>
    public bool Upload { get; init; }
}

/// <summary>A query parameter.</summary>
internal sealed record ApiParameter(string Name, string Description, string Type = "string", IReadOnlyList<string>? Values = null, int? Least = null, int? Most = null);
