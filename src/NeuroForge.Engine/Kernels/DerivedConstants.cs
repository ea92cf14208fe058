using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Mechanisms;

namespace NeuroForge.Engine.Kernels;

/// <summary>Computes the constants that a kernel derives from its parameters.</summary>
internal static class DerivedConstants
{
    /// <summary>A kernel with its derived constants.</summary>
    /// <param name="kernel">The kernel, its parameters set.</param>
    /// <param name="step">The length of a step in ms.</param>
    /// <returns>The same where it derives nothing.</returns>
    [CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)]
    internal static TKernel Of<TKernel>(TKernel kernel, double step)
        where TKernel : struct
    {
        if (kernel is not IDerive derived)
        {
            return kernel;
        }

        derived.Derive(step); // on a boxed copy, which is taken back
        return (TKernel)derived;
    }
}
