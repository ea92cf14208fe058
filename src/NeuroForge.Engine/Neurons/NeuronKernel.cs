using System.Reflection;

namespace NeuroForge.Engine;

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

    /// <summary>Shows where the neurons' random numbers stand.</summary>
    /// <param name="archive">To whom.</param>
    /// <param name="nameOf">Names a neuron of the shard.</param>
    internal abstract void Archive(StateArchive archive, Func<long, string> nameOf);

    /// <summary>Closes the host's side over a model and a vector.</summary>
    /// <param name="model">The model.</param>
    /// <param name="vector">The vector.</param>
    /// <param name="shard">Which neurons.</param>
    /// <param name="seed">The simulation's seed.</param>
    internal static NeuronKernel For(Mechanism model, Type vector, ShardRange shard, ulong seed)
    {
        var closed = model.Type.MakeGenericType(vector);
        var constants = VectorRun.Of(vector, model.Parameters.Count + model.DerivedCount);
        return model.Implements(typeof(ISpikeSource<>))
            ? Create(typeof(SpikeSourceKernel<,,>).MakeGenericType(closed, constants, vector), new BernoulliTrials(new ExponentialNumbers(shard, seed)))
            : Create(
                typeof(NeuronKernel<,,,,>).MakeGenericType(
                    closed,
                    constants,
                    VectorRun.Of(vector, model.States.Count),
                    VectorRun.Of(vector, model.Inputs.Count + model.Uniforms.Count),
                    vector),
                shard.Count,
                new ShardRandom(model, shard, seed));
    }

    private static NeuronKernel Create(Type kernel, params object[] arguments) =>
        (NeuronKernel)Activator.CreateInstance(kernel, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, null, arguments, null)!;
}
