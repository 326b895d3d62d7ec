using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.NumberWithUnit;

namespace Jiema.Bench.Decode;

/// <summary>Microsoft.Recognizers.Text for Chinese: numbers, numbers with a unit, dates. It finds part of what a Reading holds.</summary>
internal sealed class Peer
{
    // Made once: their patterns are compiled when they are made.
    private readonly IModel[] _models =
    [
        new NumberRecognizer(Culture.Chinese).GetNumberModel(),
        new NumberWithUnitRecognizer(Culture.Chinese).GetDimensionModel(),
        new NumberWithUnitRecognizer(Culture.Chinese).GetCurrencyModel(),
        new DateTimeRecognizer(Culture.Chinese).GetDateTimeModel(),
    ];

    public int Found { get; private set; }

    public void Recognize(IEnumerable<string> texts) => Found = texts.Sum(t => _models.Sum(m => m.Parse(t).Count));

    /// <summary>Paragraph by paragraph, in case it does better on short texts.</summary>
    public void RecognizeParagraphs(IEnumerable<string> texts) => Recognize(texts.SelectMany(t => t.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
}
