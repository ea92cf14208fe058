using System.Runtime.CompilerServices;

namespace NeuroForge.Samples.Web;

/// <summary>The newest published item. A slow reader misses earlier items and does not delay others.</summary>
/// <typeparam name="T">The type of an item; each item is complete.</typeparam>
internal sealed class Newest<T>
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _number;
    private T? _value;

    /// <summary>Publishes an item without waiting for readers.</summary>
    internal void Publish(T value)
    {
        TaskCompletionSource waiting;
        lock (_gate)
        {
            (_value, waiting) = (value, _next);
            _number++;
            _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        waiting.SetResult();
    }

    /// <summary>The newest item; waits only if there is none yet.</summary>
    internal async Task<T> ReadAsync(CancellationToken cancellation) => (await AfterAsync(0, cancellation)).Value;

    /// <summary>All items that the reader is fast enough for, until it is cancelled.</summary>
    internal async IAsyncEnumerable<T> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var seen = 0L;
        while (!cancellation.IsCancellationRequested)
        {
            T value;
            try
            {
                (seen, value) = await AfterAsync(seen, cancellation);
            }
            catch (OperationCanceledException)
            {
                break;
            }

            yield return value;
        }
    }

    private async Task<(long Number, T Value)> AfterAsync(long seen, CancellationToken cancellation)
    {
        while (true)
        {
            Task next;
            lock (_gate)
            {
                if (_number > seen)
                {
                    return (_number, _value!);
                }

                next = _next.Task;
            }

            await next.WaitAsync(cancellation);
        }
    }
}
