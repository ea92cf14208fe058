using NeuroForge.Vectors;

namespace NeuroForge.Engine.Neurons;

/// <summary>
/// The inputs of a model as a type that says which of them are driven. A loop with this type argument neither tests inputs nor reads those that are 0.
/// </summary>
/// <typeparam name="T">The vector.</typeparam>
internal unsafe interface IInputList<T>
    where T : struct, IVector<T>
{
    /// <summary>Moves the arrived inputs to the neuron and sets their memory to 0.</summary>
    /// <param name="arrived">The address of the first driven input.</param>
    /// <param name="stride">Numbers from one driven input to the next.</param>
    /// <param name="neuron">The neuron.</param>
    /// <param name="field">The place of the list's first input among the model's fields; a constant.</param>
    static abstract void Take<TNeuron>(double* arrived, long stride, ref TNeuron neuron, int field)
        where TNeuron : struct;
}
