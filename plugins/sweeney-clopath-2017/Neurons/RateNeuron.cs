using System.Runtime.CompilerServices;

namespace NeuroForge.SweeneyClopath2017;

/// <summary>A rate neuron whose rate follows its input: tau dx/dt = -x + input, x >= 0, by Euler's method.</summary>
/// <remarks>Euler's method and not the exact exponential, as in the original: the published numbers depend on its step.</remarks>
[NeuronModel(
    "rate_neuron",
    Doc = "Rate neuron that follows its input linearly and is never below 0.",
    Reference = "doi:10.1111/ejn.13279; ModelDB 190311")]
public struct RateNeuron<T> : INeuron<T>, IDerive
    where T : struct, IVector<T>
{
    [Parameter("ms", 20, Above = 0, MinSteps = 1, Doc = "Time constant of the rate.")] public T Tau;
    [Parameter("1", 0, Doc = "Constant input.")] public T Drive;

    [Derived] public T Share;

    [State("1", Min = 0, Doc = "Firing rate.")] public T Rate;

    [Input("1", Takes = SignalKinds.Continuous, Doc = "Rates of others times weights, and stimuli.")] public T Input;

    public void Derive(double step) => Share = step / Tau;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<T> Step(in Clock clock)
    {
        Rate = T.Max(T.Fma(Share, Drive + Input - Rate, Rate), 0.0);
        return default;
    }
}
