using System.Globalization;

namespace Jiema.Decode.Source;

/// <summary>The ids q1, c1, t1 …: the same few thousand for every report, so they are made once.</summary>
internal sealed class Ids(char series)
{
    public static readonly Ids Sections = new('s'), Initiatives = new('i'), Quantities = new('q'), Commitments = new('c'), Results = new('r'), Terms = new('t'), Voices = new('v');

    private readonly string?[] _made = new string?[4096];

    /// <summary>The id of the <paramref name="number"/>th entry, counted from 1.</summary>
    public string this[int number] => number < _made.Length ? _made[number] ??= Make(number) : Make(number);

    private string Make(int number) => string.Create(CultureInfo.InvariantCulture, $"{series}{number}");
}
