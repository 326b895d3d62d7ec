using System.Collections.Concurrent;

namespace Jiema.Platform.Accounts.Entry;

/// <summary>
/// Failures that belong to no account: by address, and by names that nobody has, so that these lock like any other.
/// Kept in this program's memory: a node of several counts its own.
/// </summary>
public sealed class Attempts(AccountSettings settings, TimeProvider time)
{
    // Enough for an office, and nothing that a stranger can fill up.
    private const int Most = 20_000;

    private readonly ConcurrentDictionary<string, Window> _windows = new(StringComparer.Ordinal);

    private readonly record struct Window(int Count, DateTimeOffset Since);

    /// <summary>Whether the address has used up its tries.</summary>
    public bool IsSpent(string address) => Count("address:" + address) >= settings.FailuresPerAddress;

    /// <summary>Counts a failure of the address. True the moment it is one too many.</summary>
    public bool Fail(string address) => Add("address:" + address) == settings.FailuresPerAddress;

    /// <summary>Counts a failure with a name that nobody has. True when an account of that name would be locked.</summary>
    public bool FailUnknown(string name)
    {
        var key = "name:" + (name.Length > 100 ? name[..100] : name);
        return Count(key) >= settings.LockAfter || Add(key) >= settings.LockAfter;
    }

    private int Count(string key) => _windows.TryGetValue(key, out var window) && IsOpen(window) ? window.Count : 0;

    private int Add(string key)
    {
        if (_windows.Count >= Most) Sweep();
        return _windows.AddOrUpdate(key, _ => new(1, time.GetUtcNow()), (_, window) => IsOpen(window) ? window with { Count = window.Count + 1 } : new(1, time.GetUtcNow())).Count;
    }

    private bool IsOpen(Window window) => time.GetUtcNow() - window.Since < settings.Lock;

    private void Sweep()
    {
        foreach (var (key, window) in _windows)
            if (!IsOpen(window)) _windows.TryRemove(key, out _);
        // Names go first: without their count an address still has to wait.
        if (_windows.Count >= Most)
            foreach (var key in _windows.Keys.Where(k => k.StartsWith("name:", StringComparison.Ordinal))) _windows.TryRemove(key, out _);
    }
}
