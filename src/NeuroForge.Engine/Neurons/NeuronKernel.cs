using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Ground;

namespace NeuroForge.Engine.Neurons;

/// <summary>The host's side of a neuron model, one for a shard.</summary>
internal abstract class NeuronKernel
{
    /// <summary>Computes constants of the shard's neurons from their parameters; nothing else changes.</summary>
    internal abstract void Derive(NeuronColumns columns, double step);

    /// <summary>Has the neurons go on with other constants than before.</summary>
    internal abstract void Use(NeuronColumns columns);

    /// <summary>Steps every neuron of the shard through a slice and collects the spikes.</summary>
    /// <param name="columns">The neurons' constants and states.</param>
    /// <param name="inputs">What arrives; consumed slots are cleared.</param>
    /// <param name="slice">The steps.</param>
    /// <param name="spikes">Takes the spikes.</param>
    internal abstract void Step(NeuronColumns columns, InputRing inputs, in Slice slice, SpikeBuffer spikes);

    /// <summary>Shows where the random numbers of a block of neurons stand.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="block">The neurons.</param>
    /// <param name="nameOf">Names a neuron of the shard.</param>
    internal abstract void Archive(StateArchive archive, NeuronBlock block, Func<long, string> nameOf);
}
