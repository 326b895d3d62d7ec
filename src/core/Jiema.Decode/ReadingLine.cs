namespace Jiema.Decode;

/// <summary>
/// A Reading as one line of JSON, written by hand: the serializer takes as long as half the decoding, and a run over many reports does nothing else.
/// What comes out is what the serializer would write, byte for byte; a test compares them.
/// </summary>
internal static class ReadingLine
{
    private static readonly byte[][] Kinds = JsonLine.Names(ReadingJson.Compact.ReadingKind);
    private static readonly byte[][] Roles = JsonLine.Names(ReadingJson.Compact.SectionRole);
    private static readonly byte[][] Classes = JsonLine.Names(ReadingJson.Compact.QuantityClass);
    private static readonly byte[][] Bounds = JsonLine.Names(ReadingJson.Compact.Bound);
    private static readonly byte[][] Changes = JsonLine.Names(ReadingJson.Compact.Change);
    private static readonly byte[][] Criteria = JsonLine.Names(ReadingJson.Compact.Criterion);
    private static readonly byte[][] Firmnesses = JsonLine.Names(ReadingJson.Compact.Firmness);
    private static readonly byte[][] Parties = JsonLine.Names(ReadingJson.Compact.PartyKind);
    private static readonly byte[][] Terms = JsonLine.Names(ReadingJson.Compact.TermKind);
    private static readonly byte[][] Channels = JsonLine.Names(ReadingJson.Compact.VoiceChannel);
    private static readonly byte[][] Severities = JsonLine.Names(ReadingJson.Compact.Severity);

    private delegate void Item<T>(ref JsonLine line, T item);

    public static void Write(ref JsonLine line, Reading reading)
    {
        line.Raw("{\"schema\":"u8);
        line.Text(reading.Schema);
        line.Raw(",\"source\":{\"name\":"u8);
        line.Text(reading.Source.Name);
        line.Raw(",\"sha256\":"u8);
        line.Text(reading.Source.Sha256);
        line.Raw(",\"length\":"u8);
        line.Number(reading.Source.Length);
        line.Raw(",\"mediaType\":"u8);
        line.Text(reading.Source.MediaType);
        line.Raw("},\"title\":"u8);
        line.Text(reading.Title);
        line.Raw(",\"place\":"u8);
        line.Text(reading.Place);
        line.Raw(",\"year\":"u8);
        line.Number((decimal?)reading.Year);
        line.Raw(",\"kind\":"u8);
        line.Raw(Kinds[(int)reading.Kind]);
        line.Raw(",\"outline\":"u8);
        Array(ref line, reading.Outline, Section);
        line.Raw(",\"initiatives\":"u8);
        Array(ref line, reading.Initiatives, Initiative);
        line.Raw(",\"quantities\":"u8);
        Array(ref line, reading.Quantities, Quantity);
        line.Raw(",\"commitments\":"u8);
        Array(ref line, reading.Commitments, Commitment);
        line.Raw(",\"results\":"u8);
        Array(ref line, reading.Results, Result);
        line.Raw(",\"terms\":"u8);
        Array(ref line, reading.Terms, Term);
        line.Raw(",\"voices\":"u8);
        Array(ref line, reading.Voices, Voice);
        line.Raw(",\"coverage\":{\"numerals\":"u8);
        line.Number(reading.Coverage.Numerals);
        line.Raw(",\"accounted\":"u8);
        line.Number(reading.Coverage.Accounted);
        line.Raw(",\"unaccounted\":"u8);
        Array(ref line, reading.Coverage.Unaccounted, (ref l, span) => l.Span(span));
        line.Raw("},\"diagnostics\":"u8);
        Array(ref line, reading.Diagnostics, Diagnostic);
        line.Raw("}"u8);
    }

    private static void Section(ref JsonLine line, Section item)
    {
        line.Raw("{\"id\":"u8);
        line.Text(item.Id);
        line.Raw(",\"parent\":"u8);
        line.Text(item.Parent);
        line.Raw(",\"level\":"u8);
        line.Number(item.Level);
        line.Raw(",\"number\":"u8);
        line.Text(item.Number);
        line.Raw(",\"title\":"u8);
        line.Text(item.Title);
        line.Raw(",\"slogan\":"u8);
        line.Text(item.Slogan);
        line.Raw(",\"role\":"u8);
        line.Raw(Roles[(int)item.Role]);
        line.Raw(",\"span\":"u8);
        line.Span(item.Span);
        line.Raw("}"u8);
    }

    private static void Initiative(ref JsonLine line, Initiative item)
    {
        line.Raw("{\"id\":"u8);
        line.Text(item.Id);
        line.Raw(",\"section\":"u8);
        line.Text(item.Section);
        line.Raw(",\"title\":"u8);
        line.Text(item.Title);
        line.Raw(",\"span\":"u8);
        line.Span(item.Span);
        line.Raw("}"u8);
    }

    private static void Quantity(ref JsonLine line, Quantity item)
    {
        line.Raw("{\"id\":"u8);
        line.Text(item.Id);
        line.Raw(",\"span\":"u8);
        line.Span(item.Span);
        line.Raw(",\"text\":"u8);
        line.Text(item.Text);
        line.Raw(",\"class\":"u8);
        line.Raw(Classes[(int)item.Class]);
        line.Raw(",\"value\":"u8);
        line.Number(item.Value);
        line.Raw(",\"high\":"u8);
        line.Number(item.High);
        line.Raw(",\"unit\":"u8);
        line.Text(item.Unit);
        line.Raw(",\"bound\":"u8);
        line.Raw(item.Bound is { } bound ? Bounds[(int)bound] : "null"u8);
        line.Raw(",\"change\":"u8);
        line.Raw(item.Change is { } change ? Changes[(int)change] : "null"u8);
        line.Raw(",\"of\":"u8);
        line.Texts(item.Of);
        line.Raw(item.Each ? ",\"each\":true,\"verb\":"u8 : ",\"each\":false,\"verb\":"u8);
        line.Text(item.Verb);
        line.Raw(",\"basis\":"u8);
        line.Text(item.Basis);
        line.Raw(",\"period\":"u8);
        line.Text(item.Period);
        line.Raw("}"u8);
    }

    private static void Commitment(ref JsonLine line, Commitment item)
    {
        line.Raw("{\"id\":"u8);
        line.Text(item.Id);
        line.Raw(",\"span\":"u8);
        line.Span(item.Span);
        line.Raw(",\"text\":"u8);
        line.Text(item.Text);
        line.Raw(",\"section\":"u8);
        line.Text(item.Section);
        line.Raw(",\"initiative\":"u8);
        line.Text(item.Initiative);
        line.Raw(",\"verb\":"u8);
        line.Text(item.Verb);
        line.Raw(",\"criterion\":"u8);
        line.Raw(Criteria[(int)item.Criterion]);
        line.Raw(",\"object\":"u8);
        line.Text(item.Object);
        line.Raw(",\"measures\":"u8);
        line.Texts(item.Measures);
        line.Raw(",\"firmness\":"u8);
        line.Raw(Firmnesses[(int)item.Firmness]);
        line.Raw(",\"due\":"u8);
        line.Text(item.Due);
        line.Raw(",\"terms\":"u8);
        line.Texts(item.Terms);
        line.Raw(",\"parties\":"u8);
        Array(ref line, item.Parties, Party);
        line.Raw("}"u8);
    }

    private static void Party(ref JsonLine line, Party item)
    {
        line.Raw("{\"name\":"u8);
        line.Text(item.Name);
        line.Raw(",\"kind\":"u8);
        line.Raw(Parties[(int)item.Kind]);
        line.Raw(",\"span\":"u8);
        line.Span(item.Span);
        line.Raw("}"u8);
    }

    private static void Result(ref JsonLine line, Result item)
    {
        line.Raw("{\"id\":"u8);
        line.Text(item.Id);
        line.Raw(",\"span\":"u8);
        line.Span(item.Span);
        line.Raw(",\"indicator\":"u8);
        line.Text(item.Indicator);
        line.Raw(",\"measures\":"u8);
        line.Texts(item.Measures);
        line.Raw("}"u8);
    }

    private static void Term(ref JsonLine line, Term item)
    {
        line.Raw("{\"id\":"u8);
        line.Text(item.Id);
        line.Raw(",\"span\":"u8);
        line.Span(item.Span);
        line.Raw(",\"text\":"u8);
        line.Text(item.Text);
        line.Raw(",\"kind\":"u8);
        line.Raw(Terms[(int)item.Kind]);
        line.Raw(",\"entry\":"u8);
        line.Text(item.Entry);
        line.Raw(",\"explanation\":"u8);
        if (item.Explanation is { } explanation) line.Span(explanation);
        else line.Raw("null"u8);
        line.Raw("}"u8);
    }

    private static void Voice(ref JsonLine line, Voice item)
    {
        line.Raw("{\"id\":"u8);
        line.Text(item.Id);
        line.Raw(",\"speaker\":"u8);
        line.Text(item.Speaker);
        line.Raw(",\"role\":"u8);
        line.Text(item.Role);
        line.Raw(",\"channel\":"u8);
        line.Raw(Channels[(int)item.Channel]);
        line.Raw(",\"span\":"u8);
        line.Span(item.Span);
        line.Raw(",\"asks\":"u8);
        Array(ref line, item.Asks, Ask);
        line.Raw(",\"sections\":"u8);
        line.Texts(item.Sections);
        line.Raw("}"u8);
    }

    private static void Ask(ref JsonLine line, Ask item)
    {
        line.Raw("{\"span\":"u8);
        line.Span(item.Span);
        line.Raw(",\"text\":"u8);
        line.Text(item.Text);
        line.Raw("}"u8);
    }

    private static void Diagnostic(ref JsonLine line, Diagnostic item)
    {
        line.Raw("{\"code\":"u8);
        line.Text(item.Code);
        line.Raw(",\"severity\":"u8);
        line.Raw(Severities[(int)item.Severity]);
        line.Raw(",\"span\":"u8);
        line.Span(item.Span);
        line.Raw(",\"message\":"u8);
        line.Text(item.Message);
        line.Raw("}"u8);
    }

    private static void Array<T>(ref JsonLine line, IReadOnlyList<T> items, Item<T> write)
    {
        line.Raw("["u8);
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0) line.Raw(","u8);
            write(ref line, items[i]);
        }

        line.Raw("]"u8);
    }
}
