namespace NeuroForge.Engine.Synapses.Stores;

/// <summary>
/// Reads weights and states of a store at the present moment, if the rule changes them between the events of a synapse, after which the store has them. It
/// reads copies: what is stored stays as it is, so that a network runs the same whether it is read or not.
/// </summary>
internal abstract class CurrentNumbers
{
    /// <summary>Copies weights or a state of the synapses of some sources, source after source, in the order of their positions.</summary>
    /// <param name="state">The number of the state; null for the weight.</param>
    /// <param name="firstSource">The first source.</param>
    /// <param name="endSource">The source after the last.</param>
    /// <param name="into">Receives the numbers; at least as long as the number of synapses.</param>
    /// <returns>Number of synapses.</returns>
    internal abstract int Copy(int? state, int firstSource, int endSource, Span<double> into);

    /// <summary>The weight at a place.</summary>
    internal abstract double WeightAt(int place);
}
