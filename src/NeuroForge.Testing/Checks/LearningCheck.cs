using NeuroForge.Testing.Subjects;
using NeuroForge.Declarations;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Mechanisms;
using NeuroForge.Synapses;
using NeuroForge.Testing.Networks;

namespace NeuroForge.Testing.Checks;

/// <summary>Checks that a synapse rule that learns changes its weights between driven neurons.</summary>
public sealed class LearningCheck() : ConformanceCheck("learning rules change their weights")
{
    /// <summary>Simulated time in ms.</summary>
    private const double Time = 200;

    private const string Advice =
        "assign the weight in OnPreSpike, OnPostSpike or OnStep; if a change needs other values of parameters, give them to the kit by mechanism.parameter";

    /// <inheritdoc/>
    public override IReadOnlyList<Finding> Check(TestedPlugin plugin) =>
    [
        .. from rule in plugin.Of(MechanismKind.SynapseRule)
           let finding = Trial.Attempt(rule, () => Look(plugin, rule))
           where finding is not null
           select finding,
    ];

    private static Finding? Look(TestedPlugin plugin, Mechanism rule)
    {
        if (rule.Weight!.Plastic)
        {
            return Learns(plugin, rule)
                ? null
                : Finding.On(rule, FormattableString.Invariant($"its weights have not changed after {Time} ms between driven neurons"), Advice);
        }

        var acts = rule.Implements(typeof(IOnPostSpike<>)) || rule.Implements(typeof(IOnStep<>)) || rule.Implements(typeof(IOnTargetCondition<>));
        return acts && rule.States.Count == 0
            ? Finding.On(
                rule, "it acts at spikes of the target or in every step, but can change nothing: no method assigns its weight, and it has no state", Advice)
            : null;
    }

    /// <summary>True if weights change, with usual values of parameters or with any parameter at an end of its range.</summary>
    private static bool Learns(TestedPlugin plugin, Mechanism rule) =>
        Trial.Plans(plugin, rule, Time).Any(HasChanged) || Corner.Of(rule).Any(corner => Trial.Networks(plugin, rule, Time).Any(network =>
        {
            corner.Set(network.Tested);
            return network.Read() is { Plan: { } plan, Diagnostics.Count: 0 } && HasChanged(plan);
        }));

    private static bool HasChanged(NetworkPlan plan)
    {
        using var simulator = new NetworkSimulator(plan, new());
        var before = Weights(simulator);
        simulator.RunTo(plan.Steps);
        return !Weights(simulator).AsSpan().SequenceEqual(before);
    }

    private static double[] Weights(NetworkSimulator simulator) =>
        [.. simulator.Projection(SynapseNetworks.Tested).Synapses().Select(synapse => synapse.Weight)];
}
