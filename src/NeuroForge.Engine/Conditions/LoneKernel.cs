using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Conditions;

/// <summary>A kernel for a single neuron or synapse, set field by field.</summary>
/// <typeparam name="TKernel">The kernel, with a vector of one number.</typeparam>
internal static class LoneKernel<TKernel>
    where TKernel : struct
{
    /// <summary>The kernel with the parameters of a neuron.</summary>
    internal static TKernel With(ParameterValues values, int neuron)
    {
        var kernel = default(TKernel);
        for (var place = 0; place < values.Values.Length; place++)
        {
            Set(ref kernel, values.Mechanism.Parameters[place].Index, values.At(place, neuron));
        }

        return kernel;
    }

    /// <summary>The kernel with the parameters of a neuron, and the constants derived from them.</summary>
    internal static TKernel Derived(ParameterValues values, int neuron, double step) => KernelCalls.Derived(With(values, neuron), step);

    /// <summary>Sets a field, counted in vectors.</summary>
    internal static void Set(ref TKernel kernel, int field, double value) => Unsafe.Add(ref Unsafe.As<TKernel, Double1>(ref kernel), field) = value;
}
