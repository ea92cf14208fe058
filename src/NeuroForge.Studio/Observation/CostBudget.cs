namespace NeuroForge.Studio.Observation;

/// <summary>
/// Limits what an observation costs a run to a share of the time: after one that took 1 ms, with a share of 2 %, the next one is due after 50 ms.
/// </summary>
/// <param name="share">The largest share of the time, above 0.</param>
/// <param name="least">The shortest time from one observation to the next.</param>
/// <param name="clock">The clock.</param>
/// <remarks>The first observations include the compilation of their code, so they are not counted.</remarks>
internal sealed class CostBudget(double share, TimeSpan least, TimeProvider clock)
{
    private const int Uncounted = 3;

    private readonly long _start = clock.GetTimestamp();
    private TimeSpan _due;
    private int _made;

    /// <summary>True if the next observation may be made.</summary>
    internal bool IsDue => Now >= _due;

    private TimeSpan Now => clock.GetElapsedTime(_start);

    /// <summary>Makes an observation and notes what it costs.</summary>
    internal T Spend<T>(Func<T> observation)
    {
        var began = Now;
        try
        {
            return observation();
        }
        finally
        {
            var end = Now;
            var regular = (_due + least < began - least ? began : _due) + least; // a late one does not delay the next
            var paid = _made++ < Uncounted ? end : end + ((end - began) / share);
            _due = regular > paid ? regular : paid;
        }
    }
}
