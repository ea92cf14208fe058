namespace NeuroForge.Hosting.Snapshots;

/// <summary>Says when a run takes snapshots on its way: at certain steps, or after so much work. The run asks between two slices.</summary>
internal abstract class Checkpoints
{
    /// <summary>The first step after a given one at which a snapshot is due, whatever work was done; <see cref="long.MaxValue"/> where there is none.</summary>
    internal virtual long NextAfter(long step) => long.MaxValue;

    /// <summary>Whether a snapshot is due by the work done, at any step.</summary>
    /// <param name="work">The time for which the run has worked so far.</param>
    internal virtual bool IsDue(TimeSpan work) => false;

    /// <summary>Notes that a snapshot was due and was taken, or was left out because the one before was still being written.</summary>
    /// <param name="work">The time for which the run has worked so far.</param>
    /// <param name="cost">The time that the last snapshot took.</param>
    internal virtual void Taken(TimeSpan work, TimeSpan cost)
    {
    }
}
