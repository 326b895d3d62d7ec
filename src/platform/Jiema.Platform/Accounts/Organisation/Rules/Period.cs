namespace Jiema.Platform.Accounts.Organisation.Rules;

/// <summary>Days from a first to a last; both belong to it.</summary>
/// <param name="To">The last day; null while it has no end.</param>
public readonly record struct Period(DateOnly From, DateOnly? To)
{
    private DateOnly Last => To ?? DateOnly.MaxValue;

    public bool Holds(DateOnly day) => From <= day && day <= Last;

    public bool Overlaps(Period other) => From <= other.Last && other.From <= Last;

    public bool IsInside(Period outer) => From >= outer.From && Last <= outer.Last;

    /// <summary>Whether the day is its last or lies before: then nothing of it is left afterwards.</summary>
    public bool HasEndedBefore(DateOnly day) => Last < day;
}
