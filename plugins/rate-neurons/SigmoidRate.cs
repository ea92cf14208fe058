using System.Runtime.CompilerServices;

namespace NeuroForge.RateNeurons;

/// <summary>A rate neuron whose response saturates: tau dr/dt = -r + mu + g / (1 + e^(-beta (input - theta))), exactly for a constant input.</summary>
[Equations(
    "tau drate/dt = -rate + mu + g / (1 + e^(-beta (input - theta)))")]
[NeuronModel(
    "sigmoid_rate",
    Doc = "Rate neuron whose response saturates: tau dr/dt = -r + mu + g / (1 + e^(-beta (input - theta))).",
    Reference = "doi:10.3389/fninf.2017.00034; NEST 3.9, sigmoid_rate_ipn")]
public struct SigmoidRate<T> : INeuron<T>, IDerive
    where T : struct, IVector<T>
{
    [Parameter("ms", 10, Above = 0, Doc = "Time constant of the rate.")] public T Tau;
    [Parameter("1", 0, Doc = "Constant drive of the rate, beyond the response.")] public T Mu;
    [Parameter("1", 1, Doc = "Gain: the response to a strong input.")] public T G;
    [Parameter("1", 1, Doc = "Steepness: the slope at the threshold is g beta / 4.")] public T Beta;
    [Parameter("1", 0, Doc = "Threshold: input at which half of the response is reached.")] public T Theta;

    [Derived] public T Kept;

    [State("1", Doc = "Firing rate.")] public T Rate;

    [Input("1", Takes = SignalKinds.Continuous, Doc = "Rates of others times weights, and stimuli.")] public T Input;

    public void Derive(double step) => Kept = T.Exp(-step / Tau);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<T> Step(in Clock clock)
    {
        var response = Mu + (G / (1.0 + T.Exp(Beta * (Theta - Input))));
        Rate = T.Fma(Kept, Rate - response, response);
        return default;
    }
}
