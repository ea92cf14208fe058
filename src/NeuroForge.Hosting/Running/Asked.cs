namespace NeuroForge.Hosting.Running;

/// <summary>A requested action and its result.</summary>
/// <param name="action">The action.</param>
/// <param name="cancellation">Cancels it if it has not begun.</param>
internal sealed class Asked<T>(Func<T> action, CancellationToken cancellation)
{
    /// <summary>Continuations of the caller run on threads of their own, not on the simulation's thread.</summary>
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Its result.</summary>
    internal Task<T> Answer => _answer.Task;

    /// <summary>Executes the action; an exception is passed to the caller.</summary>
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
