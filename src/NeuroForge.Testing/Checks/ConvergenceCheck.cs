using System.Reflection;
using NeuroForge.Declarations;
using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Testing.Networks;
using NeuroForge.Testing.Subjects;

namespace NeuroForge.Testing.Checks;

/// <summary>
/// A neuron model comes closer to its solution as the step gets shorter, as fast as the order says that it states for its integrator:
/// half the step, about half the error in the first order, a quarter in the second.
/// </summary>
/// <remarks>
/// A spike at every receptor, and a signal of 1 ms at those that take no spikes, set the neuron going; its states are compared every ms until shortly
/// before its first spike, whose jump no step resolves. Random numbers are held at their middle.
/// </remarks>
public sealed class ConvergenceCheck() : ConformanceCheck("the integrator converges")
{
    private const double Coarse = 0.1;
    private const double Fine = Coarse / 32;

    /// <summary>Errors below this, relative to how far a state moves, are rounding.</summary>
    private const double Rounding = 1e-7;

    private static readonly double[] Impulses = [100, 10, 1, 0];

    /// <inheritdoc/>
    public override IReadOnlyList<Finding> Check(TestedPlugin plugin) =>
    [
        .. from mechanism in plugin.Of(MechanismKind.NeuronModel)
           where mechanism.Implements(typeof(INeuron<>))
           let finding = Trial.Attempt(mechanism, () => Compare(plugin, mechanism))
           where finding is not null
           select finding,
    ];

    private static Finding? Compare(TestedPlugin plugin, Mechanism mechanism)
    {
        if (Trial.Plans(plugin, mechanism).FirstOrDefault() is not { } plan)
        {
            return null;
        }

        var trajectory = Trajectory.Of(plan.Populations[0]);
        var fine = Impulses.Select(impulse => trajectory.Run(Fine, impulse)).FirstOrDefault(course => course.IsComparable);
        return fine is null ? null : Judge(mechanism, trajectory, fine);
    }

    private static Finding? Judge(Mechanism mechanism, Trajectory trajectory, Course fine)
    {
        var coarse = fine.ErrorOf(trajectory.Run(Coarse, fine.Impulse));
        var half = fine.ErrorOf(trajectory.Run(Coarse / 2, fine.Impulse));
        var order = mechanism.Type.GetCustomAttribute<NeuronModelAttribute>()!.Order;
        return half <= Math.Max(Rounding, GreatestRatio(order) * coarse)
            ? null
            : Finding.On(
                mechanism,
                FormattableString.Invariant(
                    $"its error does not fall with the step as in order {order}: {coarse:G3} of a state's range at {Coarse} ms, {half:G3} at {Coarse / 2} ms, ")
                        + FormattableString.Invariant($"against {Fine} ms"),
                "multiply every rate of change by clock.Step, and compute decay factors in IDerive.Derive from the step that it is given; or state a lower "
                    + "Order");
    }

    /// <summary>What half the step may leave of the error: half-way, in powers of two, between the order and the next lower one.</summary>
    private static double GreatestRatio(int order) => Math.ScaleB(Math.Sqrt(2), -order);
}
