using System.Reflection;
using NeuroForge.Declarations;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Kernels;
using NeuroForge.Engine.Neurons;
using NeuroForge.Engine.Neurons.Sources;
using NeuroForge.Neurons;

namespace NeuroForge.Engine.Building;

/// <summary>Finds the kernel that steps the neurons of a model.</summary>
internal static class NeuronKernels
{
    /// <summary>Closes the host's side over a model and a vector.</summary>
    /// <param name="model">The model.</param>
    /// <param name="vector">The vector.</param>
    /// <param name="shard">Which neurons.</param>
    /// <param name="seed">The simulation's seed.</param>
    internal static NeuronKernel For(Mechanism model, Type vector, ShardRange shard, ulong seed)
    {
        var closed = model.Type.MakeGenericType(vector);
        var constants = VectorRuns.Of(vector, model.Parameters.Count + model.DerivedCount);
        return model.Implements(typeof(ISpikeSource<>))
            ? Create(typeof(SpikeSourceKernel<,,>).MakeGenericType(closed, constants, vector), new BernoulliTrials(new ExponentialNumbers(shard, seed)))
            : Create(
                typeof(SteppedNeuronKernel<,,,,>).MakeGenericType(
                    closed,
                    constants,
                    VectorRuns.Of(vector, model.States.Count),
                    VectorRuns.Of(vector, model.Inputs.Count + model.Uniforms.Count),
                    vector),
                shard.Count,
                new ShardRandom(model, shard, seed));
    }

    private static NeuronKernel Create(Type kernel, params object[] arguments) =>
        (NeuronKernel)Activator.CreateInstance(kernel, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, null, arguments, null)!;
}
