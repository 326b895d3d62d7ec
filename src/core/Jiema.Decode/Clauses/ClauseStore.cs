using Jiema.Decode.Source;

namespace Jiema.Decode.Clauses;

/// <summary>The clauses of the text that is being decoded, and the objects they are made of.</summary>
internal sealed class ClauseStore
{
    public List<Clause> Clauses { get; } = [];

    public Pool<Clause> Pool { get; } = new();

    public Pool<Part> Parts { get; } = new();

    public void Clear()
    {
        Clauses.Clear();
        Pool.Clear();
        Parts.Clear();
    }
}
