using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;

namespace NeuroForge.Hosting.Grown;

/// <summary>Keeps what a network has grown at certain moments of a run. If it cannot be written, the run continues.</summary>
/// <param name="simulator">The network.</param>
/// <param name="plan">Its plan.</param>
/// <param name="folder">The folder; null to keep nothing.</param>
/// <param name="warn">Receives a message about a network that could not be written.</param>
internal sealed class GrownMoments(NetworkSimulator simulator, NetworkPlan plan, GrownFolder? folder, Action<string> warn)
{
    /// <summary>True if something of a network grows or learns, so that it is worth keeping.</summary>
    internal static bool Grows(NetworkPlan plan) =>
        plan.Projections.Any(p => p.Rewiring is not null || p.Rule.Weight!.Plastic) || plan.Populations.Any(p => p.Elements.Count > 0);

    /// <summary>Keeps the network as it is. At the end of the run, networks of moments at which it was paused are removed.</summary>
    internal void Keep()
    {
        if (folder is not null)
        {
            simulator.Grown(grown => Keep(folder, grown));
        }
    }

    private void Keep(GrownFolder kept, GrownNetwork grown)
    {
        try
        {
            kept.Write(grown);
            if (simulator.Step == plan.Steps)
            {
                kept.RemoveExcept([grown.Time, .. plan.Phases.Select(phase => phase.First * plan.Step)]);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            warn($"the network at {grown.Time} ms could not be kept for others to begin with, the run continues without it: {failure.Message}");
        }
    }
}
