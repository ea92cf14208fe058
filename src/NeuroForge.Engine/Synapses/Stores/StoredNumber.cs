namespace NeuroForge.Engine.Synapses.Stores;

/// <summary>A number that stores keep for every synapse: its weight, its delay or a state of its rule.</summary>
internal abstract class StoredNumber
{
    /// <summary>The weight, in the receptors' unit.</summary>
    internal static StoredNumber Weight { get; } = new StoredWeight();

    /// <summary>The delay in ms.</summary>
    /// <param name="stepLength">The length of a step in ms.</param>
    internal static StoredNumber Delay(double stepLength) => new StoredDelay(stepLength);

    /// <summary>A state of the rule, in its own unit.</summary>
    /// <param name="index">The number of the state, in the order of the rule's declaration.</param>
    internal static StoredNumber State(int index) => new StoredState(index);

    /// <summary>The number that all synapses of a store have in common; null if each has its own.</summary>
    internal abstract double? CommonIn(SynapseStore store);

    /// <summary>
    /// Copies the numbers of the synapses of some sources, source after source, in the order of positions. For stores in which the numbers differ.
    /// </summary>
    /// <param name="store">The store.</param>
    /// <param name="firstSource">The first source.</param>
    /// <param name="endSource">The source after the last.</param>
    /// <param name="into">Receives the numbers; at least as long as the number of synapses.</param>
    /// <returns>Number of synapses.</returns>
    internal abstract int Copy(SynapseStore store, int firstSource, int endSource, Span<double> into);

    private sealed class StoredWeight : StoredNumber
    {
        internal override double? CommonIn(SynapseStore store) => store.Layout.Weight;

        internal override int Copy(SynapseStore store, int firstSource, int endSource, Span<double> into) =>
            store.CopyWeights(firstSource, endSource, into);
    }

    private sealed class StoredDelay(double stepLength) : StoredNumber
    {
        internal override double? CommonIn(SynapseStore store) => store.Layout.Delay * stepLength;

        internal override int Copy(SynapseStore store, int firstSource, int endSource, Span<double> into)
        {
            var count = 0;
            for (var source = firstSource; source < endSource; source++)
            {
                var synapses = store.Row(source).Count;
                for (var position = 0; position < synapses; position++)
                {
                    into[count++] = store.DelayAt(store.PlaceAt(source, position)) * stepLength;
                }
            }

            return count;
        }
    }

    private sealed class StoredState(int index) : StoredNumber
    {
        internal override double? CommonIn(SynapseStore store) => null;

        internal override int Copy(SynapseStore store, int firstSource, int endSource, Span<double> into) =>
            store.CopyStates(index, firstSource, endSource, into);
    }
}
