using NeuroForge.Declarations;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Building;

/// <summary>Checks that a projection names modulators if its rule has a third factor, and only then, and that they can spike.</summary>
public static class ModulatorCheck
{
    /// <summary>The reason why a rule cannot work with or without modulators; null if it can.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="given">True if the projection names modulators.</param>
    public static string? Fault(Mechanism rule, bool given) => (rule.IsModulated, given) switch
    {
        (true, false) => $"synapse rule \"{rule.Id}\" learns from spikes of modulators, and the projection names none",
        (false, true) => $"synapse rule \"{rule.Id}\" does not learn from spikes of modulators",
        _ => null,
    };

    /// <summary>The reason why neurons of a model cannot be modulators; null if they can.</summary>
    /// <param name="population">The population's name, for the message.</param>
    /// <param name="model">The population's model.</param>
    public static string? Fault(string population, Mechanism model) => model.Spikes
        ? null
        : $"modulators act by spikes, but population \"{population}\" never spikes: its neuron model is \"{model.Id}\"";

    /// <summary>Checks a projection.</summary>
    /// <exception cref="PlanException">Modulators are missing, are not wanted, are not in the network, never spike, or have a delay below one step.</exception>
    internal static void Check(NetworkPlan network, ProjectionPlan plan)
    {
        var path = $"projections.{plan.Name}.modulator";
        if (Fault(plan.Rule, plan.Modulator is not null) is { } fault)
        {
            throw new PlanException(path, fault);
        }

        foreach (var name in plan.Modulator?.From ?? [])
        {
            var population = network.Populations.FirstOrDefault(p => p.Name == name) ?? throw new PlanException(path, $"there is no population \"{name}\"");
            if (Fault(name, population.Model) is { } silent)
            {
                throw new PlanException(path, silent);
            }
        }

        if (plan.Modulator is { Delay: < 1 })
        {
            throw new PlanException(path, "the delay of modulators is at least one step");
        }
    }
}
