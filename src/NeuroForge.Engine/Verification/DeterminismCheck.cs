using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;

namespace NeuroForge.Engine.Verification;

/// <summary>
/// Runs a network twice side by side, in different ways, and compares the complete state slice by slice: for authors of mechanisms, whose results must not
/// depend on threads, vectors, or other simulations in the process.
/// </summary>
public static class DeterminismCheck
{
    /// <summary>Runs a network twice.</summary>
    /// <param name="plan">The network; it is not recorded.</param>
    /// <param name="one">The options of the first run.</param>
    /// <param name="other">The options of the second run.</param>
    /// <param name="end">The step to stop before.</param>
    /// <param name="progress">Receives reports on the progress of the runs.</param>
    /// <param name="cancellation">Stops the runs.</param>
    /// <returns>The first difference; null if there is none.</returns>
    /// <exception cref="PlanException">The plan is inconsistent.</exception>
    /// <exception cref="MechanismException">A plugin failed.</exception>
    /// <exception cref="OperationCanceledException">The runs were cancelled.</exception>
    public static Divergence? Run(
        NetworkPlan plan,
        EngineOptions one,
        EngineOptions other,
        long end,
        Action<SimulationProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        var unrecorded = plan with { Recorders = [] };
        using var first = new NetworkSimulator(unrecorded, one);
        using var second = new NetworkSimulator(unrecorded, other);
        var difference = first.CompareWith(second);
        while (difference is null && first.Step < end)
        {
            var next = Math.Min(end, first.Step + first.LongestSlice);
            first.RunTo(next, cancellation: cancellation);
            second.RunTo(next, cancellation: cancellation);
            difference = first.CompareWith(second);
            first.Report(progress);
        }

        return difference;
    }
}
