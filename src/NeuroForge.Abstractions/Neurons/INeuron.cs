using NeuroForge.Mechanisms;
using NeuroForge.Vectors;

namespace NeuroForge.Neurons;

/// <summary>
/// A neuron model: a generic struct whose fields are its parameters, derived constants, states and inputs, in this order, and whose method computes the change
/// of the state in one step. The host is responsible for memory, vectors, threads, recording and checkpoints.
/// </summary>
/// <remarks>
/// All instance fields are of the vector's type <typeparamref name="T"/>, each marked <see cref="ParameterAttribute"/>, <see cref="DerivedAttribute"/>,
/// <see cref="StateAttribute"/> or <see cref="InputAttribute"/>. Mark <c>Step</c> with <c>[MethodImpl(MethodImplOptions.AggressiveInlining)]</c>, so that the
/// host's loop contains its code and does not call it.
/// </remarks>
/// <typeparam name="T">The vector.</typeparam>
public interface INeuron<T>
    where T : struct, IVector<T>
{
    /// <summary>
    /// Computes the state at the end of a step from the state at its beginning. The inputs hold what arrives at the end of this step, so a kernel propagates
    /// first and adds them last. Parameters and derived constants are only read: neurons that share them are computed with one copy.
    /// </summary>
    /// <param name="clock">The step's length and time.</param>
    /// <returns>The neurons that spike at the end of the step.</returns>
    Mask<T> Step(in Clock clock);
}
