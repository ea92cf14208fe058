using System.Runtime.CompilerServices;

namespace NeuroForge.Samples.Web;

/// <summary>The newest of what is published. Who reads slowly misses what came between, and holds nobody up.</summary>
/// <typeparam name="T">What is published; each is whole in itself.</typeparam>
internal sealed class Newest<T>
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _number;
    private T? _value;

    /// <summary>Publishes something, and waits for nobody.</summary>
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

    /// <summary>The newest there is; waits only where there has been none yet.</summary>
    internal async Task<T> ReadAsync(CancellationToken cancellation) => (await AfterAsync(0, cancellation)).Value;

    /// <summary>One after the other, as fast as the reader takes them, until it is cancelled.</summary>
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
