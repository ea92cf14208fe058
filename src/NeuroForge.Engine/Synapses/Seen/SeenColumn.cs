using NeuroForge.Declarations;
using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Ground;
using NeuroForge.Neurons;

namespace NeuroForge.Engine.Synapses.Seen;

/// <summary>What a synapse rule sees in one of its fields: a number for each neuron of a side.</summary>
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

    /// <summary>Where the field stands among the rule's.</summary>
    internal int Field { get; }

    /// <summary>Number of neurons.</summary>
    internal int Neurons { get; }

    /// <summary>The number of the first neuron.</summary>
    internal double* First { get; }

    /// <summary>Numbers from one group of eight neurons to the next.</summary>
    internal int Stride { get; }

    /// <summary>
    /// The numbers, padded to whole groups, where the column has some of its own. Of a trace that is computed when asked for, what has to be multiplied by
    /// what is left.
    /// </summary>
    private protected AlignedMemory<double> Values { get; }

    /// <summary>The column as a loop over single synapses reads it.</summary>
    internal virtual SeenValues Seen => new(Field, First, Stride);

    /// <summary>Whether it has to know of every step that ends.</summary>
    internal virtual bool Follows => false;

    /// <summary>Whether it has to look at the neurons in every step.</summary>
    internal virtual bool Looks => false;

    /// <summary>Whether it has to know of spikes as they are handled.</summary>
    internal virtual bool Jumps => false;

    /// <summary>A step ends.</summary>
    internal virtual void Take(ReadOnlySpan<int> spikes, in Clock clock)
    {
    }

    /// <summary>Looks at the neurons.</summary>
    internal virtual void Look(in Clock clock)
    {
    }

    /// <summary>Spikes of some neurons are being handled.</summary>
    internal virtual void Jump(ReadOnlySpan<int> neurons)
    {
    }

    /// <summary>Shows what is remembered of some neurons from one step to the next.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="step">The next step.</param>
    /// <param name="neurons">The neurons.</param>
    internal virtual void Archive(StateArchive archive, long step, NeuronBlock neurons) => archive.Values(Values.Span.Slice(neurons.First, neurons.Count));
}
