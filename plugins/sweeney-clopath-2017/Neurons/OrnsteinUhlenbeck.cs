using System.Runtime.CompilerServices;

namespace NeuroForge.SweeneyClopath2017;

/// <summary>
/// A source of noise: the process of Ornstein and Uhlenbeck, which begins at 0 and forgets with time constant tau,
/// with the exact transition over a step, x e^(-h/tau) + sigma sqrt(1 - e^(-2h/tau)) xi.
/// </summary>
[NeuronModel(
    "ornstein_uhlenbeck",
    Doc = "Noise that wanders around 0 and forgets exponentially, for rate neurons to hear.",
    Reference = "doi:10.1103/PhysRev.36.823")]
public struct OrnsteinUhlenbeck<L> : INeuron<L>, IDerive
    where L : struct, ILane<L>
{
    [Parameter("ms", 10, Above = 0, Doc = "Correlation time.")] public L Tau;
    [Parameter("1", Min = 0, Doc = "Standard deviation, once the start is forgotten.")] public L Sigma;

    [Derived] public L Kept;
    [Derived] public L Kick;

    [State("1", Doc = "The noise.")] public L Rate;

    [Uniform] public L Uniform;

    public void Derive(double step)
    {
        Kept = L.Exp(-step / Tau);
        Kick = Sigma * L.Sqrt(-L.Expm1(-2.0 * step / Tau));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<L> Step(in Clock clock)
    {
        Rate = L.Fma(Kick, NormalDeviates.Of(Uniform), Kept * Rate);
        return default;
    }
}
