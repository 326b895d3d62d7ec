using System.Text;

namespace Jiema.Reports.Intake;

/// <summary>Text in the making, together with the way back to its source.</summary>
internal sealed class MappedText(SourceUnit kind, int limit)
{
    private readonly StringBuilder _text = new();
    private readonly List<OffsetRun> _runs = [];

    public int Length => _text.Length;

    public char Last => _text.Length == 0 ? '\0' : _text[^1];

    /// <summary>Adds text that stands in the file at the place.</summary>
    public void Append(ReadOnlySpan<char> text, int unit, int offset) => Add(text, unit, offset, advances: true);

    /// <summary>Adds text that the file does not hold in words: a line end, a rendered number.</summary>
    public void Insert(ReadOnlySpan<char> text, int unit, int offset) => Add(text, unit, offset, advances: false);

    public string Text => _text.ToString();

    public OffsetMap Map => new(kind, _text.Length, _runs);

    private void Add(ReadOnlySpan<char> text, int unit, int offset, bool advances)
    {
        if (text.IsEmpty) return;
        if (_text.Length + (long)text.Length > limit) throw new IntakeException(IntakeMessages.TooManyCharacters(limit));
        if (!Continues(unit, offset, advances)) _runs.Add(new OffsetRun(_text.Length, unit, offset, advances));
        _text.Append(text);
    }

    private bool Continues(int unit, int offset, bool advances) =>
        advances && _runs is [.., var last] && last.Advances && last.Unit == unit && last.Offset + _text.Length - last.Start == offset;
}
