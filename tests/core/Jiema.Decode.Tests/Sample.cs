namespace Jiema.Decode.Tests;

/// <summary>Small reports about invented places, so that a case states only the sentence it is about.</summary>
internal static class Sample
{
    private const string Work = Invented.Plan + "（一）坚持实干为先\n稳步做好各项工作。";

    private const string Opening = Invented.Front + Invented.Review + Work;

    /// <summary>The sentence as part of the coming year's work.</summary>
    public static Reading Plan(string sentence) => Invented.Decode(PlanText(sentence));

    public static string PlanText(string sentence) => $"{Opening}{sentence}\n";

    /// <summary>The sentence as part of the past year's review.</summary>
    public static Reading Review(string sentence) => Invented.Decode($"{Invented.Front}一、2024年工作回顾\n{sentence}\n\n{Work}\n");

    /// <summary>The quantities of the planned sentence that count something, in order.</summary>
    public static IReadOnlyList<Quantity> Targets(string sentence) => [.. Plan(sentence).Quantities.Where(q => q.Class == QuantityClass.Target)];

    public static IReadOnlyList<Quantity> Results(string sentence) => [.. Review(sentence).Quantities.Where(q => q.Class == QuantityClass.Result)];

    /// <summary>The commitments that the sentence makes.</summary>
    public static IReadOnlyList<Commitment> Commitments(string sentence) => [.. Plan(sentence).Commitments.Where(c => c.Text != "稳步做好各项工作")];

    public static Quantity Only(string sentence, string numeral) => Plan(sentence).Quantities.Single(q => q.Span.Start >= Opening.Length && q.Text.Contains(numeral, StringComparison.Ordinal));
}
