using NeuroForge.Declarations;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Plan;
using NeuroForge.Mechanisms;
using NeuroForge.Rewiring;

namespace NeuroForge.Engine.Building;

/// <summary>Checks that neurons spike if a synapse rule needs their spikes.</summary>
public static class SpikingCheck
{
    /// <summary>The reason why a synapse rule cannot work with neurons of a model, which never spike; null if it can.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="side">The side of the neurons.</param>
    /// <param name="population">The population's name, for the message.</param>
    /// <param name="model">The population's model.</param>
    public static string? Fault(Mechanism rule, Side side, string population, Mechanism model)
    {
        var needs = side == Side.Post ? "learns from spikes of its targets"
            : rule.Gives.HasFlag(SignalKinds.Spikes) ? "passes on spikes of its sources"
            : "learns from spikes of its sources";
        return model.Spikes || !rule.NeedsSpikesOf(side)
            ? null
            : $"synapse rule \"{rule.Id}\" {needs}, but population \"{population}\" never spikes: its neuron model is \"{model.Id}\"";
    }

    /// <summary>Checks a projection.</summary>
    /// <exception cref="PlanException">The rule needs spikes of neurons that never spike.</exception>
    internal static void Check(ProjectionPlan plan, NeuronSet sources, NeuronSet targets)
    {
        foreach (var (side, population) in sources.Populations.Select(p => (Side.Pre, p)).Concat(targets.Populations.Select(p => (Side.Post, p))))
        {
            if (Fault(plan.Rule, side, population.Name, population.Plan.Model) is { } fault)
            {
                throw new PlanException($"projections.{plan.Name}.synapse.model", fault);
            }
        }
    }
}
