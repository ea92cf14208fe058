using System.Runtime.CompilerServices;

namespace NeuroForge.Stimuli;

/// <summary>
/// A neuron that repeats: it spikes at the moment at which a spike arrives, so that several projections, plastic ones too, can start from the spikes of one
/// stimulus or projection.
/// </summary>
[NeuronModel("parrot", Doc = "Repeats the spikes that arrive, at most one in a step, whatever their weight.", Reference = "NEST 3.9, parrot_neuron")]
public struct Parrot<T> : INeuron<T>
    where T : struct, IVector<T>
{
    [Input("1", Takes = SignalKinds.Spikes, Sign = WeightSign.Either, Doc = "Spikes: any weight but 0 is repeated as one spike.")] public T Ex;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Mask<T> Step(in Clock clock) => T.Abs(Ex) > 0.0;
}
