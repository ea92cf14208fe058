using NeuroForge.Engine.Running;
using NeuroForge.Hosting.Running;

namespace NeuroForge.Hosting.Snapshots;

/// <summary>A snapshot now and then by the clock on the wall, so rarely that all of them together cost less than a hundredth of the run.</summary>
/// <param name="writer">Takes the snapshots.</param>
internal sealed class WorkingTimeCheckpoints(SnapshotWriter writer) : Checkpoints
{
    private const int LeastWorkPerCost = 100;
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private TimeSpan NextInterval => TimeSpan.FromTicks(Math.Max(Interval.Ticks, LeastWorkPerCost * writer.Cost.Ticks));

    /// <inheritdoc/>
    internal override void RunTo(Turns simulator, long end, Action<SimulationProgress>? progress, CancellationToken cancellation)
    {
        while (!RanTo(simulator, end, progress, cancellation))
        {
            writer.Save();
        }
    }

    /// <summary>Runs until the next snapshot is due.</summary>
    /// <returns>Whether it came to the end before.</returns>
    private bool RanTo(Turns simulator, long end, Action<SimulationProgress>? progress, CancellationToken cancellation)
    {
        using var pause = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        pause.CancelAfter(NextInterval);
        try
        {
            simulator.RunTo(end, progress, pause.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }
}
