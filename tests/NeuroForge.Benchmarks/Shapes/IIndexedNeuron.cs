namespace NeuroForge.Benchmarks;

/// <summary>The other shape of the contract: the model is no generic type, only its step is generic.</summary>
internal interface IIndexedNeuron
{
    /// <summary>Moves a lane of neurons by a step.</summary>
    /// <returns>Which of them spike.</returns>
    Mask<L> Step<L>(in IndexedColumns<L> columns)
        where L : struct, ILane<L>;
}
