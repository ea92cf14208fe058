using NeuroForge.Testing.Subjects;
using NeuroForge.Declarations;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Testing.Networks;

namespace NeuroForge.Testing.Checks;

/// <summary>
/// Checks that a mechanism works in the whole range of its parameters: each at either end of its range while the others have their defaults, and all together
/// at one end. Values that the host refuses or warns of are skipped.
/// </summary>
public sealed class RangeCheck() : ConformanceCheck("it works at the ends of its parameters' ranges")
{
    /// <summary>Simulated time in ms.</summary>
    private const double Time = 20;

    /// <inheritdoc/>
    public override IReadOnlyList<Finding> Check(TestedPlugin plugin) =>
    [
        .. from mechanism in plugin.Of(Trial.Running)
           let finding = FirstProblem(plugin, mechanism)
           where finding is not null
           select finding,
    ];

    private static Finding? FirstProblem(TestedPlugin plugin, Mechanism mechanism)
    {
        foreach (var corner in Corner.Of(mechanism))
        {
            var network = Trial.Networks(plugin, mechanism, Time).First();
            corner.Set(network.Tested);
            if (network.Read() is { Plan: { } plan, Diagnostics.Count: 0 } && Problem(plan, mechanism) is { } problem)
            {
                return Finding.On(mechanism, $"with {corner} {problem}", WholeRun.Advice);
            }
        }

        return null;
    }

    private static string? Problem(NetworkPlan plan, Mechanism mechanism)
    {
        try
        {
            return WholeRun.Problem(plan, mechanism);
        }
        catch (MechanismException failure)
        {
            return $"it failed: {failure.InnerException!.Message}";
        }
        catch (PlanException)
        {
            return null; // it says so itself, which is what it should do
        }
    }
}
