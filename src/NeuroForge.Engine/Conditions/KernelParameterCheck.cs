using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Mechanisms;

namespace NeuroForge.Engine.Conditions;

/// <summary>A kernel's own check of its parameters.</summary>
/// <typeparam name="TKernel">The kernel, with a vector of one number.</typeparam>
internal sealed class KernelParameterCheck<TKernel> : ParameterCheck
    where TKernel : struct
{
    /// <inheritdoc/>
    internal override ConditionFault? FirstFault(ParameterValues values, double step)
    {
        for (var neuron = 0; neuron < values.Count; neuron++)
        {
            var kernel = (ICheckParameters)(object)LoneKernel<TKernel>.With(values, neuron);
            try
            {
                Guard.Call(
                    values.Mechanism,
                    values.Path,
                    values.Path,
                    [CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)] () => kernel.CheckParameters(step));
            }
            catch (PlanException refused)
            {
                return new(refused.Path, FaultKind.Incompatible, refused.Message + values.InNeuron(neuron));
            }
        }

        return null;
    }
}
