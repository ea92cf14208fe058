using NeuroForge.Declarations;
using NeuroForge.Engine.Conditions;
using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Observing.Doubts;

/// <summary>Asks a model that spikes at random for its probabilities.</summary>
internal abstract class SourceProbe
{
    /// <summary>The probe of a model; null where it does not spike at random.</summary>
    internal static SourceProbe? For(Mechanism model) => model.Implements(typeof(ISpikeSource<>))
        ? (SourceProbe)Activator.CreateInstance(typeof(KernelSourceProbe<>).MakeGenericType(model.Type.MakeGenericType(typeof(Double1))))!
        : null;

    /// <summary>The probability of a spike in a step, of each neuron or one for all.</summary>
    /// <exception cref="Ground.MechanismException">The model failed.</exception>
    internal abstract IEnumerable<double> Probabilities(ParameterValues values, double step);
}
