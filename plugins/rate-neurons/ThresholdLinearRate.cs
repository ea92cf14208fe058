using System.Runtime.CompilerServices;

namespace NeuroForge.RateNeurons;

/// <summary>A rate neuron that answers linearly above a threshold: tau dr/dt = -r + mu + min(max(g (input - theta), 0), alpha).</summary>
[Equations(
    "tau drate/dt = -rate + mu + min(alpha, max(g (input - theta), 0))")]
[NeuronModel(
    "threshold_linear_rate",
    Doc = "Rate neuron that follows its input linearly above a threshold: tau dr/dt = -r + mu + min(max(g (input - theta), 0), alpha).",
    Reference = "doi:10.3389/fninf.2017.00034; NEST 3.9, threshold_lin_rate_ipn")]
public struct ThresholdLinearRate<T> : INeuron<T>, IDerive
    where T : struct, IVector<T>
{
    [Parameter("ms", 10, Above = 0, Doc = "Time constant of the rate.")] public T Tau;
    [Parameter("1", 0, Doc = "Constant drive of the rate, beyond the response.")] public T Mu;
    [Parameter("1", 1, Doc = "Gain: slope of the response.")] public T G;
    [Parameter("1", 0, Doc = "Threshold: input from which on there is a response.")] public T Theta;
    [Parameter("1", 1e9, Min = 0, Doc = "Greatest response.")] public T Alpha;

    [Derived] public T Kept;

    [State("1", Doc = "Firing rate.")] public T Rate;

    [Input("1", Takes = SignalKinds.Continuous, Doc = "Rates of others times weights, and stimuli.")] public T Input;

    public void Derive(double step) => Kept = T.Exp(-step / Tau);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<T> Step(in Clock clock)
    {
        var response = Mu + T.Min(T.Max(G * (Input - Theta), 0.0), Alpha);
        Rate = T.Fma(Kept, Rate - response, response);
        return default;
    }
}
