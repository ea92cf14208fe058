namespace NeuroForge.Hosting.Running;

/// <summary>Something that was asked for, and its answer.</summary>
/// <param name="action">What to do.</param>
/// <param name="cancellation">Withdraws it as long as it has not begun.</param>
internal sealed class Asked<T>(Func<T> action, CancellationToken cancellation)
{
    /// <summary>Who waits for the answer goes on on a thread of his own, not on the simulation's.</summary>
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What came of it.</summary>
    internal Task<T> Answer => _answer.Task;

    /// <summary>Does it; what it throws is the asker's.</summary>
    internal void Do()
    {
        if (cancellation.IsCancellationRequested)
        {
            _answer.SetCanceled(cancellation);
            return;
        }

        try
        {
            _answer.SetResult(action());
        }
        catch (Exception failure)
        {
            _answer.SetException(failure);
        }
    }
}
