using System.Runtime.CompilerServices;

namespace NeuroForge.Plasticity.Rates;

/// <summary>
/// Oja's rule between rates, dw/dt = eta (pre post - post^2 w / norm), by Euler's method: Hebbian learning whose decay keeps the squares of a linear neuron's
/// weights at a sum of norm, so that they become the first principal component of its inputs.
/// </summary>
[Equations(
    "dw/dt = eta (pre post - post^2 w / norm)")]
[SynapseRule(
    "oja",
    Doc = "Passes on a rate and learns in every step: dw/dt = eta (pre post - post^2 w / norm), which keeps a neuron's weights at a length.",
    Reference = "doi:10.1007/BF00275687")]
public struct Oja<T> : IContinuous<T>, IOnTarget<T>, IDerive
    where T : struct, IVector<T>
{
    [Parameter("1/ms", 1e-4, Min = 0, Doc = "Learning rate eta.")] public T Eta;
    [Parameter("1", 1, Above = 0, Doc = "Sum of the squares of a neuron's weights at which they settle, in the weight's unit squared.")] public T Norm;

    [Derived] public T EtaOfStep;

    [Weight] public T Weight;

    [Sees(Side.Pre, "rate", "1")] public T Pre;
    [Sees(Side.Post, "rate", "1")] public T Post;
    [OfTarget] public T Growth;
    [OfTarget] public T Decay;

    public void Derive(double step) => EtaOfStep = step * Eta;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T Signal(in Clock clock) => Pre;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OnTarget(in Clock clock)
    {
        Growth = EtaOfStep * Post;
        Decay = Growth * Post / Norm;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OnStep(in Clock clock) => Weight = T.Fma(Growth, Pre, T.Fma(-Decay, Weight, Weight));
}
