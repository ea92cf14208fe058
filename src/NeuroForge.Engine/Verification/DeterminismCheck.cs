using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;

namespace NeuroForge.Engine.Verification;

/// <summary>
/// Runs a network twice side by side, in different ways, and compares everything it remembers slice by slice: for authors of mechanisms, whose
/// results must not depend on threads, vectors, or what another simulation in the process does.
/// </summary>
public static class DeterminismCheck
{
    /// <summary>Runs a network twice.</summary>
    /// <param name="plan">The network; it is not recorded.</param>
    /// <param name="one">A way to run it.</param>
    /// <param name="other">Another way.</param>
    /// <param name="end">The step to stop before.</param>
    /// <param name="progress">Told now and then how far the runs have come.</param>
    /// <param name="cancellation">Stops the runs.</param>
    /// <returns>Where they differ; null where they do not.</returns>
    /// <exception cref="PlanException">The plan does not go together.</exception>
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
