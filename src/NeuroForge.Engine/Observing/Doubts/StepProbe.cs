using NeuroForge.Declarations;
using NeuroForge.Engine.Conditions;
using NeuroForge.Mechanisms;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Observing.Doubts;

/// <summary>Reads the step limit of a kernel.</summary>
internal abstract class StepProbe
{
    /// <summary>The probe of a kernel; null if it does not limit the step.</summary>
    internal static StepProbe? For(Mechanism kernel) => kernel.Implements(typeof(ILimitStep<>))
        ? (StepProbe)Activator.CreateInstance(typeof(KernelStepProbe<>).MakeGenericType(kernel.Type.MakeGenericType(typeof(Double1))))!
        : null;

    /// <summary>The largest fraction of the longest accurate step for any neuron in its initial state.</summary>
    /// <param name="values">The parameters.</param>
    /// <param name="states">For each state one value for all neurons, or one for each.</param>
    /// <param name="input">The field of the receptor with an input; -1 for none.</param>
    /// <param name="amount">The amount of the input.</param>
    /// <param name="step">The length of a step in ms.</param>
    /// <exception cref="Ground.MechanismException">The kernel failed.</exception>
    internal abstract double Greatest(ParameterValues values, double[][] states, int input, double amount, double step);
}
