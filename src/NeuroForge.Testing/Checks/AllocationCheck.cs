using NeuroForge.Declarations;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Mechanisms;
using NeuroForge.Testing.Networks;
using NeuroForge.Testing.Subjects;

namespace NeuroForge.Testing.Checks;

/// <summary>Checks that a step allocates no memory for the garbage collector, which would pause every simulation in the process.</summary>
public sealed class AllocationCheck() : ConformanceCheck("a step allocates nothing")
{
    private const int Windows = 4;

    /// <summary>Less than the smallest object in every step, more than the allocations of the run itself.</summary>
    private const int BytesPerStep = 16;

    /// <inheritdoc/>
    public override IReadOnlyList<Finding> Check(TestedPlugin plugin) =>
    [
        .. from mechanism in plugin.Of(MechanismKind.NeuronModel, MechanismKind.SynapseRule, MechanismKind.GrowthCurve, MechanismKind.Stimulus)
           let finding = Trial.Attempt(mechanism, () => Measure(plugin, mechanism))
           where finding is not null
           select finding,
    ];

    private static Finding? Measure(TestedPlugin plugin, Mechanism mechanism)
    {
        foreach (var plan in Trial.Plans(plugin, mechanism))
        {
            var bytes = BytesOf(plan);
            if (bytes > BytesPerStep)
            {
                return Finding.On(
                    mechanism,
                    FormattableString.Invariant($"a step allocates {bytes:0} bytes"),
                    "create arrays and lists in Begin or in fields, and use no closures, LINQ or boxing in the code of a step");
            }
        }

        return null;
    }

    /// <summary>Bytes per step in the window with the fewest of several: objects created once, for instance at the first spike, do not count.</summary>
    private static double BytesOf(NetworkPlan plan)
    {
        using var simulator = new NetworkSimulator(plan, new());
        var window = plan.Steps / (Windows + 1);
        simulator.RunTo(window);
        var least = long.MaxValue;
        for (var i = 2; i <= Windows + 1; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            simulator.RunTo(i * window);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return (double)least / window;
    }
}
