namespace NeuroForge.Engine;

/// <summary>The host's loop around a neuron model, one for a population.</summary>
internal abstract class NeuronKernel
{
    /// <summary>Computes the derived constants of a shard.</summary>
    internal abstract void Derive(NeuronColumns columns, double step);

    /// <summary>Steps every neuron of a shard through a slice and collects the spikes.</summary>
    /// <param name="columns">The neurons' constants and states.</param>
    /// <param name="inputs">What arrives; consumed slots are cleared.</param>
    /// <param name="slice">The steps.</param>
    /// <param name="spikes">Takes the spikes.</param>
    internal abstract void Step(NeuronColumns columns, InputRing inputs, in Slice slice, SpikeBuffer spikes);

    /// <summary>Closes the loop over a model and a lane.</summary>
    internal static NeuronKernel For(Mechanism model, Type lane)
    {
        var kernel = typeof(NeuronKernel<,,,,>).MakeGenericType(
            model.Type.MakeGenericType(lane),
            LaneRun.Of(lane, model.Parameters.Count + model.DerivedCount),
            LaneRun.Of(lane, model.States.Count),
            LaneRun.Of(lane, model.Inputs.Count + model.Uniforms.Count),
            lane);
        return (NeuronKernel)Activator.CreateInstance(kernel, nonPublic: true)!;
    }
}
