namespace Jiema.Decode.Clauses;

/// <summary>What a verb tells about its clause. A verb may carry several.</summary>
[Flags]
internal enum Traits
{
    None = 0,

    /// <summary>The work begins (启动, 开工).</summary>
    Start = 1,

    /// <summary>The work ends (建成, 竣工, 投产).</summary>
    Finish = 2,

    /// <summary>The work goes on, no end stated (推进, 加快, 实施).</summary>
    Progress = 4,

    /// <summary>With a number: so many pieces to reach (新建, 培育).</summary>
    Count = 8,

    /// <summary>A title that a higher body grants (创建, 申报).</summary>
    Recognition = 16,

    /// <summary>Something must not happen (严防, 守住).</summary>
    Guard = 32,

    /// <summary>A third party acts, the government helps (支持, 鼓励).</summary>
    Support = 64,

    /// <summary>The subject stands before, the level behind (达到, 稳定在, 增长).</summary>
    Indicator = 128,

    /// <summary>A rise (增长, 提高).</summary>
    Growth = 256,

    /// <summary>A fall (下降, 压减).</summary>
    Decline = 512,

    /// <summary>May close a clause with its subject before it (建成投运, 复工).</summary>
    Final = 1024,

    /// <summary>Takes a result complement at the clause's end (推进…建成投产).</summary>
    Open = 2048,

    /// <summary>States a stance or a focus, no action of its own (坚持, 聚焦).</summary>
    Stance = 4096,

    /// <summary>States what comes of the actions before it (实现, 形成, 让).</summary>
    Outcome = 8192,

    /// <summary>A place in an order (位居, 进入).</summary>
    Rank = 16384,

    /// <summary>May stand second in a doubled verb (加快推进, 谋划建设).</summary>
    Second = 32768,

    /// <summary>May stand first in a doubled verb.</summary>
    First = 65536,
}

/// <summary>A verb as a word: one of <see cref="VerbTable"/>, made once, or one that a clause puts together.</summary>
/// <param name="Number">Its place in the table, or -1; what <see cref="VerbSet"/> asks for.</param>
internal sealed record VerbWord(string Text, Traits Traits, int Number = -1)
{
    public static readonly VerbWord None = new("", Traits.None);
}

/// <summary>
/// A verb found in the text, or none. Two machine words, so that it is handed on in registers;
/// as a nullable value with the word's text in it, copies of it took a good part of decoding.
/// </summary>
internal readonly struct VerbHit(int start, int end, VerbWord word)
{
    private readonly VerbWord? _word = word;

    public VerbHit(int start, int end, string text, Traits traits) : this(start, end, new VerbWord(text, traits)) { }

    public int Start { get; } = start;

    public int End { get; } = end;

    /// <summary>Whether there is a verb at all.</summary>
    public bool Found => _word is not null;

    public VerbWord Word => _word ?? VerbWord.None;

    /// <summary>The verb's own words; empty when there is none.</summary>
    public string Text => _word is { } word ? word.Text : "";

    public Traits Traits => _word is { } word ? word.Traits : Traits.None;

    public bool Is(Traits traits) => _word is { } word && (word.Traits & traits) != 0;

    /// <summary>The same word over other places of the text.</summary>
    public VerbHit Over(int start, int end) => new(start, end, Word);
}
