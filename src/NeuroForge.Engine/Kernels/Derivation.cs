using NeuroForge.Engine.Ground;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Kernels;

/// <summary>Computes the constants that a model derives from its parameters.</summary>
/// <typeparam name="TKernel">The model.</typeparam>
/// <typeparam name="TConstants">A run of as many vectors as it has parameters and derived constants.</typeparam>
/// <typeparam name="T">The vector.</typeparam>
internal static unsafe class Derivation<TKernel, TConstants, T>
    where TKernel : struct
    where TConstants : struct
    where T : struct, IVector<T>
{
    /// <summary>Derives the constants of a vector of neurons and stores them.</summary>
    /// <param name="constants">The first parameter of the first neuron of the vector, in columns of [field][8].</param>
    /// <param name="step">The length of a step in ms.</param>
    internal static TKernel Of(double* constants, double step)
    {
        var neuron = default(TKernel);
        VectorRun<TConstants, T>.Load(constants, ref neuron, 0);
        neuron = KernelCalls.Derived(neuron, step);
        VectorRun<TConstants, T>.Store(ref neuron, 0, constants);
        return neuron;
    }
}
