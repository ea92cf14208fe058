using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Ground;

namespace NeuroForge.Engine.Neurons;

/// <summary>The loop over a shard's neurons of a model.</summary>
internal abstract class NeuronKernel
{
    /// <summary>Computes constants of the shard's neurons from their parameters; nothing else changes.</summary>
    internal abstract void Derive(NeuronColumns columns, double step);

    /// <summary>Uses other constants from now on.</summary>
    internal abstract void Use(NeuronColumns columns);

    /// <summary>Computes a slice for every neuron of the shard and collects the spikes.</summary>
    /// <param name="columns">The neurons' constants and states.</param>
    /// <param name="inputs">The inputs; slots that have been read are cleared.</param>
    /// <param name="slice">The steps.</param>
    /// <param name="spikes">Receives the spikes.</param>
    internal abstract void Step(NeuronColumns columns, InputRing inputs, in Slice slice, SpikeBuffer spikes);

    /// <summary>Shows the positions of the random streams of a block of neurons.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="block">The block of neurons.</param>
    /// <param name="nameOf">Gives the name of a neuron of the shard.</param>
    internal abstract void Archive(StateArchive archive, NeuronBlock block, Func<long, string> nameOf);
}
