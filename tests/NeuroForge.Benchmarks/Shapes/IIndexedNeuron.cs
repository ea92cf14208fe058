using NeuroForge.Vectors;

namespace NeuroForge.Benchmarks;

/// <summary>The other shape of the contract: the model is no generic type, only its step is generic.</summary>
internal interface IIndexedNeuron
{
    /// <summary>Moves a vector of neurons by a step.</summary>
    /// <returns>Which of them spike.</returns>
    Mask<T> Step<T>(in IndexedColumns<T> columns)
        where T : struct, IVector<T>;
}
