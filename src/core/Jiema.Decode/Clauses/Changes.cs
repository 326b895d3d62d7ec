using Jiema.Decode.Quantities;
using Jiema.Decode.Source;

namespace Jiema.Decode.Clauses;

/// <summary>Whether a number is a level or a movement: growth, decline, points, multiple, rank.</summary>
internal static class Changes
{
    private static readonly WordList MovingNouns = ["增速", "增幅", "涨幅", "增长率", "增长速度", "价格指数", "消费价格"];

    public static Change Of(string text, Draft draft, VerbHit direct, VerbHit head, string of, TextSpan after)
    {
        if (draft.Change is Change.Rank or Change.Multiple) return draft.Change;
        if (draft.Unit is "位" && (of.Contains("排名", StringComparison.Ordinal) || of.Contains("位次", StringComparison.Ordinal))) return Change.Rank;
        var verb = direct.Found ? direct : head;
        var falls = verb.Is(Traits.Decline) && !ToLevel(verb.Text);
        if (draft.Dimension == Dimension.Points) return falls ? Change.PointsDown : Change.PointsUp;
        // 压减支出10%, 压减时限三成: the head tells when nothing else does.
        if (!direct.Found && draft.Dimension == Dimension.Ratio && head.Is(Traits.Decline) && !ToLevel(head.Text)) return Change.Decline;
        if (direct is { Found: true } d && !ToLevel(d.Text))
        {
            if (d.Is(Traits.Growth)) return Change.Growth;
            if (d.Is(Traits.Decline)) return Change.Decline;
        }
        if (draft.Dimension == Dimension.Ratio)
        {
            foreach (var noun in MovingNouns)
                if (of.Contains(noun, StringComparison.Ordinal)) return Change.Growth;
            if (Near.StartsWith(text, after.Start, "增长") || Near.StartsWith(text, after.Start, "的增长") || Near.StartsWith(text, after.Start, "的增速")) return Change.Growth;
        }
        return Change.Level;
    }

    private static bool ToLevel(string verb) => verb.Length > 2 && verb[^1] is '到' or '至' || verb is "降至" or "增至" or "升至" or "降到" or "减至" or "低于" or "高于";
}
