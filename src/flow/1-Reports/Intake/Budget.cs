namespace Jiema.Reports.Intake;

/// <summary>What is left of the time for one file; readers ask between pages, parts and paragraphs.</summary>
internal sealed class Budget : IDisposable
{
    private readonly CancellationTokenSource _time;
    private readonly CancellationTokenSource _either;

    public Budget(IntakeLimits limits, CancellationToken caller)
    {
        Limits = limits;
        _time = new CancellationTokenSource(limits.MaxTime);
        _either = CancellationTokenSource.CreateLinkedTokenSource(_time.Token, caller);
    }

    public IntakeLimits Limits { get; }

    public void Check() => _either.Token.ThrowIfCancellationRequested();

    public void Dispose()
    {
        _either.Dispose();
        _time.Dispose();
    }
}
