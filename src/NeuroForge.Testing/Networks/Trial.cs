using NeuroForge.Declarations;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Mechanisms;
using NeuroForge.Testing.Subjects;

namespace NeuroForge.Testing.Networks;

/// <summary>Runs small networks.</summary>
internal static class Trial
{
    /// <summary>The kinds whose code is executed while a network runs.</summary>
    internal static readonly MechanismKind[] Running =
    [
        MechanismKind.NeuronModel, MechanismKind.SynapseRule, MechanismKind.GrowthCurve, MechanismKind.RewiringStrategy,
        MechanismKind.Stimulus, MechanismKind.Connector, MechanismKind.Layout,
    ];

    /// <summary>The plans for tests of a mechanism: none if a description cannot use it, which another check reports.</summary>
    /// <param name="plugin">The plugin.</param>
    /// <param name="mechanism">The mechanism.</param>
    /// <param name="time">Their duration in ms; null for the usual one.</param>
    internal static IEnumerable<NetworkPlan> Plans(TestedPlugin plugin, Mechanism mechanism, double? time = null) =>
        Networks(plugin, mechanism, time).Select(network => network.Read().Plan).OfType<NetworkPlan>();

    /// <summary>
    /// True if a run of the mechanism ends in the same state when it is repeated. Otherwise other comparisons of two runs are meaningless, and the check for
    /// repeated runs reports it.
    /// </summary>
    internal static bool IsRepeatable(TestedPlugin plugin, Mechanism mechanism) =>
        plugin.Repeatable(mechanism, () => Plans(plugin, mechanism).All(plan => HashOf(plan, new()) == HashOf(plan, new())));

    /// <summary>The hash of the state at the end of a run.</summary>
    internal static string HashOf(NetworkPlan plan, EngineOptions options)
    {
        using var simulator = new NetworkSimulator(plan, options);
        simulator.RunTo(plan.Steps);
        return simulator.StateHash();
    }

    /// <summary>Executes an action that may make a mechanism fail.</summary>
    /// <returns>Its finding, or a finding that the mechanism failed.</returns>
    internal static Finding? Attempt(Mechanism mechanism, Func<Finding?> attempt)
    {
        try
        {
            return attempt();
        }
        catch (MechanismException failure)
        {
            var time = double.IsNaN(failure.Time) ? "" : FormattableString.Invariant($" at {failure.Time:0.###} ms");
            return Finding.On(
                mechanism,
                $"it failed{time} with every parameter at its default or within its bounds: {failure.InnerException!.Message}",
                "make it work there, or limit the bounds to the range in which it works");
        }
        catch (PlanException refusal)
        {
            return Finding.On(mechanism, $"it refuses {refusal.Path}: {refusal.Message}", "give the kit values that fit each other, by mechanism.parameter");
        }
    }

    /// <summary>
    /// The networks for tests of a mechanism. A rule is tried with few synapses and with all, which are stored differently; a strategy with synaptic elements
    /// if it needs them.
    /// </summary>
    internal static IEnumerable<SmallNetwork> Networks(TestedPlugin plugin, Mechanism mechanism, double? time = null)
    {
        foreach (var network in Networks(plugin, mechanism))
        {
            if (time is { } lasting)
            {
                network.Last(lasting);
            }

            yield return network;
        }
    }

    private static IEnumerable<SmallNetwork> Networks(TestedPlugin plugin, Mechanism mechanism)
    {
        if (mechanism.Kind == MechanismKind.RewiringStrategy)
        {
            yield return RewiringTrial.Network(plugin, mechanism, new());
            yield break;
        }

        yield return SmallNetworks.Around(plugin, mechanism);
        if (mechanism.Kind == MechanismKind.SynapseRule)
        {
            var matrix = new SmallNetwork(plugin);
            SynapseNetworks.Join(matrix, plugin, mechanism, share: 1);
            yield return matrix;
        }
    }
}
