using System.Runtime.CompilerServices;

namespace NeuroForge.ButzVanOoyen2013;

/// <summary>
/// Elements grow while calcium is between eta and eps and are lost outside: dz/dt = nu (2 exp(-((Ca - xi) / zeta)^2) - 1), xi = (eta + eps) / 2, zeta = (eps -
/// eta) / (2 sqrt(ln 2)).
/// </summary>
/// <remarks>
/// If eta and eps are equal, the window of growth has no width: elements are lost at rate nu at every calcium except that one, where they grow at rate nu.
/// </remarks>
[GrowthCurve(
    "gaussian",
    Doc = "Grows between a least calcium concentration and a set-point, fastest half-way; shrinks outside.",
    Reference = "doi:10.1371/journal.pcbi.1003259; defaults of NEST 3.9")]
public struct Gaussian<T> : IGrowthCurve<T>, IDerive
    where T : struct, IVector<T>
{
    private const double Ln2 = 0.6931471805599453;

    [Parameter("1/ms", 1.0, Doc = "Greatest rate of growth, and of loss far from the window; below 0 the curve is inverted.")]
    public T GrowthRate;

    [Parameter("1", 0.1, MaxParameter = nameof(Eps), Doc = "Calcium concentration above which elements grow; may be below 0.")]
    public T Eta;

    [Parameter("1", 0.7, Above = 0, Doc = "Set-point: calcium concentration above which elements are lost.")]
    public T Eps;

    [Derived] public T Xi;
    [Derived] public T InverseZeta;

    public void Derive(double step)
    {
        Xi = (Eta + Eps) * 0.5;
        InverseZeta = T.Min(T.Abs(2.0 * T.Sqrt(Ln2) / (Eps - Eta)), double.MaxValue); // finite where eta = eps
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T Rate(T calcium)
    {
        var distance = (calcium - Xi) * InverseZeta;
        return GrowthRate * ((2.0 * T.Exp(-(distance * distance))) - 1.0);
    }
}
