namespace Jiema.Decode.Tests.Exams;

/// <summary>Compares the interval that quantities span with the wanted one.</summary>
internal static class ExamIntervals
{
    // 以上 and the like include the number by law (Civil Code art. 1259), whatever an exam says.
    private static readonly string[] Lawful = ["以上", "以下", "以内", "之内"];

    public static string? Fault(Wanted wanted, List<Quantity> found)
    {
        double? low = null, high = null;
        var (lowIn, highIn) = wanted.Closed ?? default;
        var closed = wanted.Closed;
        foreach (var quantity in found)
        {
            // 七五折 is three quarters, written 7.5折 or 75折.
            var by = quantity.Unit == "折" ? quantity.Value > 10 ? 100 : 10 : Percent(quantity, wanted);
            var value = (double)quantity.Value!.Value / by;
            var lawful = Array.Exists(Lawful, w => quantity.Text.Contains(w, StringComparison.Ordinal));
            switch (quantity.Bound)
            {
                // A range of a Reading holds both its ends; the exam's two modes differ there.
                case Bound.Range: (low, high) = (value, (double)quantity.High!.Value / by); break;
                case Bound.Above or Bound.AtLeast when wanted.Closed is not null:
                    low = value;
                    if (!lawful && lowIn != (quantity.Bound == Bound.AtLeast)) return $"{quantity.Text} is {quantity.Bound}";
                    break;
                case Bound.Below or Bound.AtMost when wanted.Closed is not null:
                    high = value;
                    if (!lawful && highIn != (quantity.Bound == Bound.AtMost)) return $"{quantity.Text} is {quantity.Bound}";
                    break;
                // 6000多: the exam ends it at the next thousand, a Reading leaves it open.
                case Bound.Above when wanted.High > wanted.Low: (low, high) = (value, wanted.High); break;
                default: (low, high) = (low ?? value, value); break;
            }
            if (quantity.Bound is Bound.AtLeast && lawful && quantity.Text.Contains("以下", StringComparison.Ordinal)) return $"{quantity.Text} is {quantity.Bound}";
        }
        return Same(low, wanted.Low, found) && Same(high, wanted.High, found) ? null : $"{low}..{high}, wanted {wanted.Low}..{wanted.High}";
    }

    /// <summary>What divides the Reading's value so that it is a plain share, where the exam has one.</summary>
    private static double Percent(Quantity quantity, Wanted wanted)
    {
        double by = quantity.Unit switch { "%" or "百分点" => 100, "‰" => 1000, _ => 1 };
        // The number exam wants 百分之六十's 六十.
        return by > 1 && wanted.Low is { } low && Math.Abs((double)quantity.Value!.Value - low) < 1e-9 ? 1 : by;
    }

    private static bool Same(double? got, double? wanted, List<Quantity> found)
    {
        if (got is not { } a || wanted is not { } b) return got is null && wanted is null;
        // A third has four places in a Reading.
        var share = found.Exists(q => q.Unit is null && (q.Text.Contains('/', StringComparison.Ordinal) || q.Text.Contains('／', StringComparison.Ordinal) || q.Text.Contains("分之", StringComparison.Ordinal)));
        return Math.Abs(a - b) <= Math.Max(Math.Abs(b) * 1e-9, share ? Math.Min(5e-5, Math.Abs(b) * 0.01) : 0);
    }
}
