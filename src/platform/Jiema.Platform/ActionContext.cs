namespace Jiema.Platform;

/// <summary>Who does something, in which post and area, when, and why: every use case that changes anything is told.</summary>
/// <param name="ActorId">The account that acts; empty for the program itself.</param>
/// <param name="ActorName">Its name at that moment; kept with the record, so that a later rename does not rewrite history.</param>
/// <param name="At">The moment, from the host's TimeProvider.</param>
/// <param name="Why">The reason given, where one is asked for.</param>
public sealed record ActionContext(Guid ActorId, string ActorName, DateTimeOffset At, string? Why = null)
{
    /// <summary>The area in which the actor works; a use case finds nothing of another area.</summary>
    public Guid AreaId { get; init; }

    /// <summary>The post in which the actor acts, when there is one.</summary>
    public Guid? PostId { get; init; }
}
