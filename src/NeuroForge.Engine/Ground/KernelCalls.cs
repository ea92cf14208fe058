using System.Runtime.CompilerServices;
using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Ground;

/// <summary>Calls of kernels outside of their loops.</summary>
internal static class KernelCalls
{
    /// <summary>A kernel with the constants that it derives from its parameters.</summary>
    /// <param name="kernel">The kernel with its parameters.</param>
    /// <param name="step">The length of a step in ms.</param>
    /// <returns>The kernel with its constants; unchanged if it derives none.</returns>
    [CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)]
    internal static TKernel Derived<TKernel>(TKernel kernel, double step)
        where TKernel : struct
    {
        if (kernel is not IDerive derived)
        {
            return kernel;
        }

        derived.Derive(step); // on a boxed copy, which is taken back
        return (TKernel)derived;
    }

    /// <summary>The probability of a spike in a step.</summary>
    /// <param name="source">The source, with its derived constants.</param>
    /// <param name="step">The length of a step in ms.</param>
    [CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)]
    internal static T Probability<TSource, T>(TSource source, double step)
        where TSource : struct, ISpikeSource<T>
        where T : struct, IVector<T> => source.Probability(step);

    /// <summary>The length of a step as a fraction of the longest accurate step.</summary>
    /// <param name="kernel">The kernel, with its derived constants.</param>
    /// <param name="step">The length of a step in ms.</param>
    [CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)]
    internal static T StepShare<TKernel, T>(TKernel kernel, double step)
        where TKernel : struct, ILimitStep<T>
        where T : struct, IVector<T> => kernel.StepShare(step);
}
