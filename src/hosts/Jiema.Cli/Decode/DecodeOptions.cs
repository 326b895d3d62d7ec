namespace Jiema.Cli.Decode;

/// <summary>What one call of jiema decode asks for, as given.</summary>
internal sealed record DecodeOptions
{
    public required IReadOnlyList<string> Inputs { get; init; }

    public string? Format { get; init; }

    public string? Out { get; init; }

    public string? Text { get; init; }

    /// <summary>A file of names to know besides the shipped ones.</summary>
    public string? Lexicon { get; init; }

    public bool Strict { get; init; }

    public bool Quiet { get; init; }

    public bool Resume { get; init; }
}
