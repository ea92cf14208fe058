using System.Runtime.CompilerServices;

namespace NeuroForge.HodgkinHuxley;

/// <summary>The rates of the squid axon's gates at rest near -65 mV.</summary>
/// <remarks>
/// Five of six exponentials are powers of one, a = e^(-(V + 40) / 80), and the three quotients share a division, so that a rate costs a fifth of what
/// it would alone. The exponential is that of <see cref="Approximations"/>: gates are right to some 1e-8.
/// </remarks>
internal static class SquidRates<T>
    where T : struct, IVector<T>
{
    /// <summary>The bound of the exponents, 2,000 mV from -40 mV: the product of the three denominators stays finite.</summary>
    private const double Bound = 25;

    // e^(-3/2), e^(1/2), 0.07 e^(-5/4), 0.125 e^(-5/16): the rates' own shifts of the potential against that of a.
    private const double ShiftOfN = 0.22313016014842982;
    private const double ShiftOfH = 1.6487212707001282;
    private const double OpenH = 0.020055335780213308;
    private const double ShutN = 0.09145195361833022;

    /// <summary>The rates per ms with which shut gates open and open gates shut at a potential in mV.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ((T Open, T Shut) M, (T Open, T Shut) H, (T Open, T Shut) N) At(T v)
    {
        var above = v + 40.0;
        var a = Approximations.Exp(T.Max(-Bound, T.Min(Bound, above * (-1.0 / 80.0))));
        var a2 = a * a;
        var a4 = a2 * a2;
        var a8 = a4 * a4;
        var shutM = Approximations.Exp(T.Max(-4.0 * Bound, T.Min(4.0 * Bound, (v + 65.0) * (-1.0 / 18.0))));

        var (x, y) = (above * 0.1, T.Fma(above, 0.1, 1.5));
        var (nearM, nearN) = (Quotient<T>.IsNear(x), Quotient<T>.IsNear(y));
        var ofM = T.Select(nearM, 1.0, 1.0 - a8);
        var ofN = T.Select(nearN, 1.0, T.Fma(-ShiftOfN, a8, 1.0));
        var ofH = T.Fma(ShiftOfH, a8, 1.0);
        var both = ofM * ofN;
        var reciprocal = 1.0 / (both * ofH);
        var ofBoth = reciprocal * ofH;
        return (
            (Quotient<T>.Of(nearM, x, ofBoth * ofN), 4.0 * shutM),
            (OpenH * a4, reciprocal * both),
            (0.1 * Quotient<T>.Of(nearN, y, ofBoth * ofM), ShutN * a));
    }
}
