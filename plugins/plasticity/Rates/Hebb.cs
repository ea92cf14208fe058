using System.Runtime.CompilerServices;

namespace NeuroForge.Plasticity.Rates;

/// <summary>Hebbian learning between rates, dw/dt = eta pre post, between two bounds, by Euler's method.</summary>
[Equations(
    "dw/dt = eta pre post, w_min <= w <= w_max")]
[SynapseRule(
    "hebb",
    Doc = "Passes on a rate and learns in every step: dw/dt = eta pre post, between two bounds.",
    Reference = "doi:10.1017/CBO9781107447615, eq. 19.3")]
public struct Hebb<T> : IContinuous<T>, IOnStep<T>, IDerive
    where T : struct, IVector<T>
{
    [Parameter("1/ms", 1e-4, Doc = "Learning rate eta; below 0 anti-Hebbian.")] public T Eta;
    [Parameter("1", 0, MaxParameter = nameof(WMax), Doc = "Least weight, in its unit.")] public T WMin;
    [Parameter("1", 1, Doc = "Greatest weight, in its unit.")] public T WMax;

    [Derived] public T EtaOfStep;

    [Weight(MinParameter = nameof(WMin), MaxParameter = nameof(WMax))] public T Weight;

    [Sees(Side.Pre, "rate", "1")] public T Pre;
    [Sees(Side.Post, "rate", "1")] public T Post;

    public void Derive(double step) => EtaOfStep = step * Eta;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T Signal(in Clock clock) => Pre;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OnStep(in Clock clock) => Weight = T.Min(T.Max(T.Fma(EtaOfStep * Pre, Post, Weight), WMin), WMax);
}
