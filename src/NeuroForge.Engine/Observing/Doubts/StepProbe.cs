using NeuroForge.Declarations;
using NeuroForge.Engine.Conditions;
using NeuroForge.Mechanisms;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Observing.Doubts;

/// <summary>Asks a kernel that limits the step how long it is.</summary>
internal abstract class StepProbe
{
    /// <summary>The probe of a kernel; null where it does not limit the step.</summary>
    internal static StepProbe? For(Mechanism kernel) => kernel.Implements(typeof(ILimitStep<>))
        ? (StepProbe)Activator.CreateInstance(typeof(KernelStepProbe<>).MakeGenericType(kernel.Type.MakeGenericType(typeof(Double1))))!
        : null;

    /// <summary>The greatest share that any neuron tells, with its states as they are at the start.</summary>
    /// <param name="values">The parameters.</param>
    /// <param name="states">For each state one value for all neurons, or one for each.</param>
    /// <param name="input">The field of the receptor at which something arrives; -1 for none.</param>
    /// <param name="amount">What arrives there.</param>
    /// <param name="step">The length of a step in ms.</param>
    /// <exception cref="Ground.MechanismException">The kernel failed.</exception>
    internal abstract double Greatest(ParameterValues values, double[][] states, int input, double amount, double step);
}
