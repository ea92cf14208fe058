using NeuroForge.Vectors;

namespace NeuroForge.Engine.Neurons;

/// <summary>The end of a list of inputs.</summary>
/// <typeparam name="T">The vector.</typeparam>
internal readonly unsafe struct NoInputs<T> : IInputList<T>
    where T : struct, IVector<T>
{
    /// <inheritdoc/>
    public static void Take<TNeuron>(double* arrived, long stride, ref TNeuron neuron, int field)
        where TNeuron : struct
    {
    }
}
