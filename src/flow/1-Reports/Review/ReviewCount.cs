using Jiema.Decode;
using Jiema.Reports.Decoding;

namespace Jiema.Reports.Review;

/// <summary>Keeps the list's counts beside the report, so that the list need not fold every review.</summary>
internal static class ReviewCount
{
    public static void Write(ReportRecord record, Reading reading, ReviewBoard board)
    {
        record.Rows = board.Total;
        record.Settled = board.Settled;
        record.Numerals = reading.Coverage.Numerals;
        record.Accounted = reading.Coverage.Accounted;
    }
}
