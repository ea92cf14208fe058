namespace NeuroForge.Engine;

/// <summary>The host's loop around a neuron model, one for a population.</summary>
internal abstract class NeuronKernel
{
    /// <summary>How many numbers a shard's frame must hold.</summary>
    internal abstract int FrameLength { get; }

    /// <summary>Computes the derived constants of a shard.</summary>
    internal abstract void Derive(NeuronColumns columns, double step);

    /// <summary>Lays into a frame what stays the same for a whole shard: shared constants, and inputs that nothing drives.</summary>
    /// <param name="columns">The neurons' constants, derived.</param>
    /// <param name="frame">The shard's scratch memory: <see cref="FrameLength"/> numbers at a cache line.</param>
    internal abstract unsafe void Prepare(NeuronColumns columns, double* frame);

    /// <summary>Steps every neuron of a shard through a slice and collects the spikes.</summary>
    /// <param name="columns">The neurons' constants and states.</param>
    /// <param name="inputs">What arrives; consumed slots are cleared.</param>
    /// <param name="slice">The steps.</param>
    /// <param name="spikes">Takes the spikes.</param>
    /// <param name="frame">The shard's scratch memory, prepared.</param>
    internal abstract unsafe void Step(NeuronColumns columns, InputRing inputs, in Slice slice, SpikeBuffer spikes, double* frame);

    /// <summary>Closes the loop over a model and a lane.</summary>
    internal static NeuronKernel For(Mechanism model, Type lane) =>
        (NeuronKernel)Activator.CreateInstance(typeof(NeuronKernel<,>).MakeGenericType(model.Type.MakeGenericType(lane), lane), nonPublic: true)!;
}
