using NeuroForge.Vectors;

namespace NeuroForge.Engine.Neurons;

/// <summary>
/// The inputs of a model, as a type: which of them anything drives. A loop that is closed over it neither asks for them nor reads those that are 0.
/// </summary>
/// <typeparam name="T">The vector.</typeparam>
internal unsafe interface IInputList<T>
    where T : struct, IVector<T>
{
    /// <summary>Brings what has arrived into the neuron, and clears it where it has lain.</summary>
    /// <param name="arrived">Where the first driven input lies.</param>
    /// <param name="stride">Numbers from one driven input to the next.</param>
    /// <param name="neuron">The neuron.</param>
    /// <param name="field">The place of the list's first input among the model's fields; a constant.</param>
    static abstract void Take<TNeuron>(double* arrived, long stride, ref TNeuron neuron, int field)
        where TNeuron : struct;
}
