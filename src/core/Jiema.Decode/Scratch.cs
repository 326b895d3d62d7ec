using Jiema.Decode.Clauses;
using Jiema.Decode.Quantities;
using Jiema.Decode.Source;
using Jiema.Decode.Terms;

namespace Jiema.Decode;

/// <summary>What decoding needs and the Reading does not keep; each thread uses its own again and again. Nothing of it lives from one text to the next.</summary>
internal sealed class Scratch
{
    [ThreadStatic]
    private static Scratch? _own;

    public CharMap Marks { get; } = new();

    public List<Draft> Drafts { get; } = [];

    public List<TermPass.Found> Terms { get; } = [];

    public Pool<Draft> DraftPool { get; } = new();

    public ClauseStore Clauses { get; } = new();

    /// <summary>The thread's own, empty. Taken away while in use, so that a call inside a call gets another.</summary>
    public static Scratch Take()
    {
        var own = _own ?? new Scratch();
        _own = null;
        return own;
    }

    public void GiveBack()
    {
        Marks.Clear();
        Drafts.Clear();
        Terms.Clear();
        DraftPool.Clear();
        Clauses.Clear();
        _own = this;
    }
}
