using NeuroForge.Vectors;

namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>The inputs of some consecutive targets, in sums that all stay in registers: one for each target, in the order of sources.</summary>
/// <typeparam name="T">The vector.</typeparam>
internal unsafe interface ISums<T>
    where T : struct, IVector<T>
{
    /// <summary>Number of targets.</summary>
    static abstract int Targets { get; }

    /// <summary>Adds the signal of a source.</summary>
    /// <param name="weights">Weights of the source.</param>
    /// <param name="first">The place of the weight onto the first target; a constant.</param>
    /// <param name="signal">The signal.</param>
    void Add(double* weights, int first, T signal);

    /// <summary>Adds the result to the inputs of a receptor.</summary>
    /// <param name="inputs">The inputs of the first neuron.</param>
    /// <param name="stride">Distance from the inputs of one group of eight neurons to the next's.</param>
    /// <param name="target">The first target.</param>
    void AddTo(double* inputs, long stride, int target);
}
