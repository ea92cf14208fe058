using NeuroForge.Declarations;
using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Ground;
using NeuroForge.Neurons;

namespace NeuroForge.Engine.Synapses.Seen;

/// <summary>The values that a synapse rule sees in one of its fields: a number for each neuron of a side.</summary>
internal abstract unsafe class SeenColumn
{
    private protected SeenColumn(SeenDeclaration seen, int neurons)
    {
        Field = seen.Index;
        Neurons = neurons;
        Values = new(Lanes.PadToBlock(neurons));
        First = Values.First;
        Stride = Lanes.Count;
    }

    private protected SeenColumn(SeenDeclaration seen, int neurons, double* first, int stride)
    {
        Field = seen.Index;
        Neurons = neurons;
        Values = new(0);
        First = first;
        Stride = stride;
    }

    /// <summary>The number of the field in the rule.</summary>
    internal int Field { get; }

    /// <summary>Number of neurons.</summary>
    internal int Neurons { get; }

    /// <summary>The number of the first neuron.</summary>
    internal double* First { get; }

    /// <summary>The distance from one group of eight neurons to the next.</summary>
    internal int Stride { get; }

    /// <summary>
    /// The numbers, padded to whole groups, if the column has its own. For a trace that is computed on demand, the numbers to be multiplied by the decay.
    /// </summary>
    private protected AlignedMemory<double> Values { get; }

    /// <summary>The column for a loop over single synapses.</summary>
    internal virtual SeenValues Seen => new(Field, First, Stride);

    /// <summary>True if it must be updated at the end of every step.</summary>
    internal virtual bool Follows => false;

    /// <summary>True if it must read the neurons in every step.</summary>
    internal virtual bool Looks => false;

    /// <summary>True if it must be updated at spikes when they are handled.</summary>
    internal virtual bool Jumps => false;

    /// <summary>True if it is notified of spikes only after all spikes of their step have been handled.</summary>
    internal virtual bool JumpsLate => false;

    /// <summary>Updates the column at the end of a step.</summary>
    internal virtual void Take(ReadOnlySpan<int> spikes, in Clock clock)
    {
    }

    /// <summary>Reads the neurons.</summary>
    internal virtual void Look(in Clock clock)
    {
    }

    /// <summary>Handles spikes of some neurons.</summary>
    internal virtual void Jump(ReadOnlySpan<int> neurons)
    {
    }

    /// <summary>Shows the state of some neurons that is kept from one step to the next.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="step">The next step.</param>
    /// <param name="neurons">The neurons.</param>
    internal virtual void Archive(StateArchive archive, long step, NeuronBlock neurons) => archive.Values(Values.Span.Slice(neurons.First, neurons.Count));
}
