using NeuroForge.Mechanisms;
using NeuroForge.Vectors;

namespace NeuroForge.Neurons;

/// <summary>
/// A neuron model: a generic struct whose fields are its parameters, derived constants, states and inputs, in this order,
/// and which says how the state moves in one step. Memory, vectors, threads, recording and checkpoints are the host's.
/// </summary>
/// <remarks>
/// All instance fields are of the vector's type <typeparamref name="T"/>, each marked <see cref="ParameterAttribute"/>,
/// <see cref="DerivedAttribute"/>, <see cref="StateAttribute"/> or <see cref="InputAttribute"/>.
/// Mark <c>Step</c> with <c>[MethodImpl(MethodImplOptions.AggressiveInlining)]</c>: the host's loop then closes over it without a call.
/// </remarks>
/// <typeparam name="T">The vector.</typeparam>
public interface INeuron<T>
    where T : struct, IVector<T>
{
    /// <summary>
    /// Moves the state from the beginning of a step to its end. The inputs hold what arrives at the end of this step,
    /// so a kernel propagates first and adds them last.
    /// Parameters and derived constants are only read: neurons that share them are stepped with one copy.
    /// </summary>
    /// <param name="clock">The step's length and time.</param>
    /// <returns>Which neurons spike at the end of the step.</returns>
    Mask<T> Step(in Clock clock);
}
