using System.Runtime.CompilerServices;

namespace Jiema.Cli.Decode;

/// <summary>Works on a few items at once and gives the results in the order of the items; memory stays bounded.</summary>
internal static class InOrder
{
    public static async IAsyncEnumerable<TResult> RunAsync<TItem, TResult>(
        IEnumerable<TItem> items, Func<TItem, TResult> work, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // Twice as many as cores: a long report at the head does not leave the other cores idle.
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
