using Jiema.Decode.Outline;
using Jiema.Decode.Quantities;
using Jiema.Decode.Source;

namespace Jiema.Decode.Clauses;

/// <summary>What stands between two stops: a verb with its subject, object and numbers.</summary>
internal sealed class Clause
{
    private DraftRange _drafts;
    private Pool<Part>? _pool;
    private int _firstPart;
    private int _parts;

    public TextSpan Span { get; private set; }

    /// <summary>The stop behind the clause.</summary>
    public char Stop { get; private set; }

    public Segment Segment { get; private set; } = null!;

    /// <summary>Whether a stretch of the text begins here, or what stands behind a full stop.</summary>
    public bool Opens { get; private set; }

    /// <summary>Whether a sentence begins here: nothing is carried over.</summary>
    public bool BeginsSentence { get; private set; }

    /// <summary>All numerals in the clause, in order.</summary>
    public DraftRange Drafts => _drafts;

    /// <summary>
    /// Whether the clause may promise, holds a number, or leads up to a number of its own sentence. The others (much of a review, every
    /// closing) need no verb and are not read further.
    /// </summary>
    public bool Told { get; set; }

    /// <summary>The marks that its words hold; known once it is told.</summary>
    public Marks Marks { get; set; }

    /// <summary>Whether the clause holds one of the marks.</summary>
    public bool Holds(Marks marks) => (Marks & marks) != 0;

    /// <summary>Where the clause proper begins: after list marks, time words and adverbs.</summary>
    public int Body { get; set; }

    /// <summary>The governing verb; none when the clause has none of its own.</summary>
    public VerbHit Head { get; set; }

    /// <summary>The verb as the Reading shows it, result complement joined by ….</summary>
    public string Verb { get; set; } = "";

    /// <summary>The result complement at the clause's end (建成投产), or none.</summary>
    public VerbHit Complement { get; set; }

    /// <summary>What stands before the verb; empty when the verb comes first.</summary>
    public TextSpan Subject { get; set; }

    public Firmness Firmness { get; set; }

    /// <summary>The word that made the clause firm or soft, for 确保…不.</summary>
    public string? Modal { get; set; }

    /// <summary>Where the modal stands.</summary>
    public int ModalAt { get; set; }

    public bool Distributive { get; set; }

    /// <summary>End of the first word of the past; null until a number asks.</summary>
    public int? PastEnd { get; set; }

    /// <summary>Parts that carry their own number under one verb; one part when nothing is listed.</summary>
    public PartRange Parts => new(_pool!, _firstPart, _parts);

    /// <summary>How the verb was found, and why the clause promises or does not; for an explanation.</summary>
    public string? VerbRule { get; private set; }

    public string? Rule { get; private set; }

    public VerbHit By(string rule, VerbHit found)
    {
        VerbRule = rule;
        return found;
    }

    public bool By(string rule, bool found)
    {
        Rule = rule;
        return found;
    }

    private static bool MayPromise(Segment segment) => segment is { Kind: SegmentKind.Body, Role: SectionRole.Work or SectionRole.Livelihood or SectionRole.Goals };

    /// <summary>Adds a part from the pool, which must give to no other clause in between.</summary>
    public void Add(TextSpan span, Pool<Part> pool)
    {
        if (_parts++ == 0)
        {
            if (!ReferenceEquals(_pool, pool)) _pool = pool;
            _firstPart = pool.Used;
        }

        pool.Take().Set(span, Drafts.Within(span.Start, span.End));
    }

    /// <summary>Begins anew: sets every field, whatever stood there.</summary>
    public Clause Set(TextSpan span, char stop, Segment segment, bool opens, bool beginsSentence, DraftRange drafts)
    {
        (Span, Stop, Segment, Opens, BeginsSentence) = (span, stop, segment, opens, beginsSentence);
        _drafts.Set(drafts);
        (Told, Body, Head, Verb, Complement, Subject) = (MayPromise(segment), 0, default, "", default, default);
        (Marks, Firmness, Modal, ModalAt, Distributive, PastEnd) = (Marks.None, Firmness.Plain, null, -1, false, null);
        (VerbRule, Rule) = (null, null);
        _parts = 0;
        return this;
    }
}

/// <summary>A part of a clause with the numbers that belong to it.</summary>
internal sealed class Part
{
    private DraftRange _drafts;

    public TextSpan Span { get; private set; }
    public DraftRange Drafts => _drafts;
    public VerbHit Head { get; set; }
    public string Verb { get; set; } = "";
    public bool Inherited { get; set; }

    /// <summary>The rule that gave the criterion, for an explanation.</summary>
    public string? Rule { get; private set; }

    public Criterion By(string rule, Criterion found)
    {
        Rule = rule;
        return found;
    }

    /// <summary>Begins anew: sets every field, whatever stood there.</summary>
    public Part Set(TextSpan span, DraftRange drafts)
    {
        (Span, Head, Verb, Inherited, Rule) = (span, default, "", false, null);
        _drafts.Set(drafts);
        return this;
    }
}
