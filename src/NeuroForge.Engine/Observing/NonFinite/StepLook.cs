using System.Reflection;
using NeuroForge.Declarations;
using NeuroForge.Engine.Kernels;
using NeuroForge.Engine.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Observing.NonFinite;

/// <summary>Asks neurons as they are how long the step is for them.</summary>
internal abstract class StepLook
{
    /// <summary>Closes the look over a model that limits the step.</summary>
    internal static StepLook For(Mechanism model) => (StepLook)Activator.CreateInstance(
        typeof(ModelStepLook<,,,>).MakeGenericType(
            model.Type.MakeGenericType(OwnVector.Type),
            VectorRuns.Of(OwnVector.Type, model.Parameters.Count + model.DerivedCount),
            VectorRuns.Of(OwnVector.Type, model.States.Count),
            OwnVector.Type),
        BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public,
        binder: null,
        args: [],
        culture: null)!;

    /// <summary>Takes the share that each neuron of a shard tells, without what arrives.</summary>
    /// <param name="columns">The neurons.</param>
    /// <param name="step">The length of a step in ms.</param>
    /// <param name="into">Takes the shares.</param>
    internal abstract void Shares(NeuronColumns columns, double step, Span<double> into);
}
