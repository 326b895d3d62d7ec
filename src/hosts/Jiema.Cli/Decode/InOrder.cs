using System.Runtime.CompilerServices;

namespace Jiema.Cli.Decode;

/// <summary>Works on a few items at once and gives the results in the order of the items; memory stays bounded.</summary>
internal static class InOrder
{
    public static async IAsyncEnumerable<TResult> RunAsync<TItem, TResult>(
        IReadOnlyList<TItem> items, Func<TItem, Task<TResult>> work, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var ahead = Environment.ProcessorCount * 2;
        var running = new Queue<Task<TResult>>(ahead);
        foreach (var item in items)
        {
            if (running.Count == ahead) yield return await running.Dequeue();
            running.Enqueue(Task.Run(() => work(item), cancellation));
        }

        while (running.Count > 0) yield return await running.Dequeue();
    }
}
