using System.Reflection;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Kernels;
using NeuroForge.Engine.Neurons;
using NeuroForge.Engine.Neurons.Sources;
using NeuroForge.Engine.Plan;
using NeuroForge.Neurons;

namespace NeuroForge.Engine.Building;

/// <summary>Creates the kernel that computes the neurons of a model.</summary>
internal static class NeuronKernels
{
    /// <summary>Creates the kernel for a model and a vector.</summary>
    /// <param name="population">The population.</param>
    /// <param name="vector">The vector.</param>
    /// <param name="driven">The inputs that something drives, including random numbers, ascending.</param>
    /// <param name="shard">The neurons.</param>
    /// <param name="keys">The keys of the network's random numbers.</param>
    internal static NeuronKernel For(PopulationPlan population, Type vector, int[] driven, ShardRange shard, StreamKeys keys)
    {
        var model = population.Model;
        var closed = model.Type.MakeGenericType(vector);
        var constants = VectorRuns.Of(vector, model.Parameters.Count + model.DerivedCount);
        return model.Implements(typeof(ISpikeSource<>))
            ? Create(typeof(SpikeSourceKernel<,,>).MakeGenericType(closed, constants, vector), [BernoulliTrials.Of(shard, keys.Spikes(population.Name))])
            : Create(
                typeof(SteppedNeuronKernel<,,,,>).MakeGenericType(
                    closed,
                    constants,
                    VectorRuns.Of(vector, model.States.Count),
                    InputLists.Of(vector, model.Inputs.Count + model.Uniforms.Count, driven),
                    vector),
                shard.Count,
                new ShardRandom(model, shard, keys.Uniforms(population.Name)));
    }

    private static NeuronKernel Create(Type kernel, params object[] arguments) =>
        (NeuronKernel)Activator.CreateInstance(kernel, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, null, arguments, null)!;
}
