using NeuroForge.Declarations;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Mechanisms;
using NeuroForge.Testing.Networks;
using NeuroForge.Testing.Subjects;

namespace NeuroForge.Testing.Checks;

/// <summary>
/// Checks that a strategy proposes only allowed changes: no autapses and no multapses if they are not allowed, no synapse that does not exist, no more synapses
/// than a neuron has elements for.
/// </summary>
/// <remarks>A strategy that works without synaptic elements is tried without; one that needs them is tried while they grow and while they are lost.</remarks>
public sealed class RewiringCheck() : ConformanceCheck("strategies propose only allowed changes")
{
    private const double Growing = 0.1;
    private const double Shrinking = -0.5;

    private static readonly RewiringSetting[] Settings =
    [
        new() { Growth = Growing },
        new() { Growth = Growing, Share = 0.9 },
        new() { Growth = Growing, Autapses = true, Share = 0 },
        new() { Growth = Growing, Multapses = true },
        new() { Growth = Shrinking, Share = 0.5 },
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Finding> Check(TestedPlugin plugin) =>
    [
        .. from strategy in plugin.Of(MechanismKind.RewiringStrategy)
           from setting in Settings
           from seed in new ulong[] { 1, 2, 3 }
           let finding = Try(plugin, strategy, setting, seed)
           where finding is not null
           select finding,
    ];

    private static Finding? Try(TestedPlugin plugin, Mechanism strategy, RewiringSetting setting, ulong seed)
    {
        var plan = RewiringTrial.Network(plugin, strategy, setting).Read(seed).Plan;
        try
        {
            return plan is null ? null : Run(strategy, plan, setting);
        }
        catch (MechanismException failure)
        {
            return Finding.On(
                strategy,
                $"{setting}, seed {seed}: {failure.InnerException!.Message}",
                "before a proposal, ask view.MayJoin and look at the proposals already in the edit; by target, ask edit.MayJoin");
        }
        catch (PlanException refusal)
        {
            return Finding.On(
                strategy, $"{setting}: it refuses {refusal.Path}: {refusal.Message}", "give the kit values that fit each other, by mechanism.parameter");
        }
    }

    /// <summary>Runs a strategy. While elements only grow, a negative number of vacant elements means that more were bound than exist.</summary>
    private static Finding? Run(Mechanism strategy, NetworkPlan plan, RewiringSetting setting)
    {
        using var simulator = new NetworkSimulator(plan, new());
        for (var step = 1L; step <= plan.Steps; step++)
        {
            simulator.RunTo(step);
            var owed = simulator.Summaries.FirstOrDefault(s => setting.Growth > 0 && s.Summary.Last(0) < 0);
            if (owed.Summary is not null)
            {
                return Finding.On(
                    strategy,
                    FormattableString.Invariant($"{setting}: it bound {-owed.Summary.Last(0)} more {owed.Recorder} elements of a neuron than it had"),
                    "propose no more synapses of a neuron than floor(Elements) - Connected of its pool, counting those already in the edit");
            }
        }

        return null;
    }
}
