using NeuroForge.Declarations;
using NeuroForge.Engine.Conditions;
using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Observing.Doubts;

/// <summary>Reads the probabilities of a model that spikes at random.</summary>
internal abstract class SourceProbe
{
    /// <summary>The probe of a model; null if it does not spike at random.</summary>
    internal static SourceProbe? For(Mechanism model) => model.Implements(typeof(ISpikeSource<>))
        ? (SourceProbe)Activator.CreateInstance(typeof(KernelSourceProbe<>).MakeGenericType(model.Type.MakeGenericType(typeof(Double1))))!
        : null;

    /// <summary>The spike probability in a step, of each neuron or one for all.</summary>
    /// <exception cref="Ground.MechanismException">The model failed.</exception>
    internal abstract IEnumerable<double> Probabilities(ParameterValues values, double step);
}
