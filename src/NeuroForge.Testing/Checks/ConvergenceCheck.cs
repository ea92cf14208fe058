using System.Reflection;
using NeuroForge.Declarations;
using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Testing.Networks;
using NeuroForge.Testing.Subjects;

namespace NeuroForge.Testing.Checks;

/// <summary>
/// Checks that a neuron model converges as the step gets shorter, with the order that it declares for its integration method: half the step, about half the
/// error for order 1, a quarter for order 2.
/// </summary>
/// <remarks>
/// A spike at every receptor, and a signal of 1 ms at those that take no spikes, set the neuron going; its states are compared every ms until shortly
/// before its first spike, whose jump no step resolves. Random numbers are held at their middle.
/// </remarks>
public sealed class ConvergenceCheck() : ConformanceCheck("the integration method converges")
{
    private const double Coarse = 0.1;
    private const double Fine = Coarse / 32;

    /// <summary>Errors below this, relative to the range of a state, are rounding.</summary>
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
                FormattableString.Invariant($"its error does not decrease with the step as for order {order}: {coarse:G3} of a state's range at {Coarse} ms, ")
                    + FormattableString.Invariant($"{half:G3} at {Coarse / 2} ms, ")
                    + FormattableString.Invariant($"against {Fine} ms"),
                "multiply every rate of change by clock.Step, and compute decay factors in IDerive.Derive from the given step; or declare a lower "
                    + "Order");
    }

    /// <summary>Greatest allowed ratio of errors for half the step: half-way, in powers of two, between the order and the next lower one.</summary>
    private static double GreatestRatio(int order) => Math.ScaleB(Math.Sqrt(2), -order);
}
