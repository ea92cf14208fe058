using System.Runtime.CompilerServices;

namespace NeuroForge.SweeneyClopath2017;

/// <summary>
/// A source of noise: the process of Ornstein and Uhlenbeck, which begins at 0 and decays with time constant tau, with the exact transition over a step, x
/// e^(-h/tau) + sigma sqrt(1 - e^(-2h/tau)) xi.
/// </summary>
[NeuronModel(
    "ornstein_uhlenbeck",
    Doc = "Noise around 0 with an exponentially decaying correlation, as input for rate neurons.",
    Reference = "doi:10.1103/PhysRev.36.823")]
public struct OrnsteinUhlenbeck<T> : INeuron<T>, IDerive
    where T : struct, IVector<T>
{
    [Parameter("ms", 10, Above = 0, Doc = "Correlation time.")] public T Tau;
    [Parameter("1", Min = 0, Doc = "Standard deviation in the stationary state.")] public T Sigma;

    [Derived] public T Kept;
    [Derived] public T Kick;

    [State("1", Doc = "The noise.")] public T Rate;

    [Uniform] public T Uniform;

    public void Derive(double step)
    {
        Kept = T.Exp(-step / Tau);
        Kick = Sigma * T.Sqrt(-T.Expm1(-2.0 * step / Tau));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<T> Step(in Clock clock)
    {
        Rate = T.Fma(Kick, NormalDeviates.Of(Uniform), Kept * Rate);
        return default;
    }
}
