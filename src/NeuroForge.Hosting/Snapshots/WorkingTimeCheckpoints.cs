namespace NeuroForge.Hosting.Snapshots;

/// <summary>Snapshots about once a minute of work, less often if all of them together would cost more than a hundredth of the run.</summary>
internal sealed class WorkingTimeCheckpoints : Checkpoints
{
    private const int LeastWorkPerCost = 100;
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private TimeSpan _next = Interval;

    /// <inheritdoc/>
    internal override bool IsDue(TimeSpan work) => work >= _next;

    /// <inheritdoc/>
    internal override void Taken(TimeSpan work, TimeSpan cost) => _next = work + TimeSpan.FromTicks(Math.Max(Interval.Ticks, LeastWorkPerCost * cost.Ticks));
}
