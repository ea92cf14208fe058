using NeuroForge.Engine.Conditions;
using NeuroForge.Engine.Ground;
using NeuroForge.Mechanisms;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Observing.Doubts;

/// <summary>Reads the step limit of a kernel.</summary>
/// <typeparam name="TKernel">The kernel, with a vector of one number.</typeparam>
internal sealed class KernelStepProbe<TKernel> : StepProbe
    where TKernel : struct, ILimitStep<Double1>
{
    /// <inheritdoc/>
    internal override double Greatest(ParameterValues values, double[][] states, int input, double amount, double step)
    {
        var neurons = states.Select(state => state.Length).Append(values.Count).Max();
        return Guard.Call(values.Mechanism, values.Path, values.Path, () =>
            Enumerable.Range(0, neurons).Max(neuron => Share(values, states, neuron, input, amount, step)));
    }

    private static double Share(ParameterValues values, double[][] states, int neuron, int input, double amount, double step)
    {
        var kernel = LoneKernel<TKernel>.Derived(values, neuron, step);
        for (var state = 0; state < states.Length; state++)
        {
            LoneKernel<TKernel>.Set(ref kernel, values.Mechanism.States[state].Index, states[state][states[state].Length == 1 ? 0 : neuron]);
        }

        if (input >= 0)
        {
            LoneKernel<TKernel>.Set(ref kernel, input, amount);
        }

        return KernelCalls.StepShare<TKernel, Double1>(kernel, step).Number;
    }
}
