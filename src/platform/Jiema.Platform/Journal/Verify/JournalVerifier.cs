using System.Threading.Channels;
using Jiema.Platform.Storage;

namespace Jiema.Platform.Journal.Verify;

/// <summary>Checks the whole chain of an installation: one thread reads, the other hashes, and no more than a few batches are in memory.</summary>
public static class JournalVerifier
{
    private const int Batches = 6;

    /// <param name="storage">Where the journal lies. It is only read; the program may go on writing.</param>
    /// <param name="marks">What digests say must be there.</param>
    /// <param name="progress">Told now and then: events checked, and events that there should be.</param>
    /// <exception cref="StorageException">It cannot be read.</exception>
    public static async Task<JournalVerdict> VerifyAsync(StorageOptions storage, IEnumerable<JournalMark> marks, Action<long, long>? progress, CancellationToken cancellation)
    {
        using var source = await Task.Run(() => JournalSource.Open(storage), cancellation);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var (free, filled) = (Channel.CreateUnbounded<JournalBatch>(), Channel.CreateUnbounded<JournalBatch>());
        for (var i = 0; i < Batches; i++) free.Writer.TryWrite(new JournalBatch());
        var reading = Task.Factory.StartNew(() => Read(source, free.Reader, filled.Writer, stop.Token), stop.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var check = new JournalCheck(marks);
        try
        {
            await foreach (var batch in filled.Reader.ReadAllAsync(cancellation))
            {
                if (!check.Take(batch)) break;
                progress?.Invoke(check.Verdict.Events, source.End?.Sequence ?? 0);
                free.Writer.TryWrite(batch);
            }
        }
        finally
        {
            // At the first bad event the reader is sent home before its connection is closed.
            await stop.CancelAsync();
            await reading.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }

        if (check.Bad is null) check.Finish(source.End);
        return check.Verdict;
    }

    /// <summary>Only whether there is a journal that can be read.</summary>
    /// <exception cref="StorageException">There is none.</exception>
    public static void Look(StorageOptions storage)
    {
        using var source = JournalSource.Open(storage);
    }

    private static void Read(JournalSource source, ChannelReader<JournalBatch> free, ChannelWriter<JournalBatch> filled, CancellationToken stop)
    {
        try
        {
            while (true)
            {
                var batch = free.ReadAsync(stop).AsTask().GetAwaiter().GetResult();
                source.Fill(batch);
                if (batch.Count == 0) break;
                filled.TryWrite(batch);
            }

            filled.Complete();
        }
        catch (Exception failure)
        {
            filled.TryComplete(failure);
        }
    }
}
