namespace NeuroForge.Hosting.Snapshots;

/// <summary>Decides when snapshots are taken during a run: at certain steps, or after an amount of work. The run asks between two slices.</summary>
internal abstract class Checkpoints
{
    /// <summary>
    /// The first step after a given one at which a snapshot is due, independent of the work done; <see cref="long.MaxValue"/> if there is none.
    /// </summary>
    internal virtual long NextAfter(long step) => long.MaxValue;

    /// <summary>True if a snapshot is due by the work done, at any step.</summary>
    /// <param name="work">The working time of the run so far.</param>
    internal virtual bool IsDue(TimeSpan work) => false;

    /// <summary>Notes that a snapshot was due and was taken, or was skipped because the one before was still being written.</summary>
    /// <param name="work">The working time of the run so far.</param>
    /// <param name="cost">The time that the last snapshot took.</param>
    internal virtual void Taken(TimeSpan work, TimeSpan cost)
    {
    }
}
