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

/// <summary>A verb found in the text.</summary>
internal readonly record struct VerbHit(int Start, int End, string Text, Traits Traits)
{
    public bool Is(Traits traits) => (Traits & traits) != 0;
}
