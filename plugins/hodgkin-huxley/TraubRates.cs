using System.Runtime.CompilerServices;

namespace NeuroForge.HodgkinHuxley;

/// <summary>The rates of the gates of Traub and Miles, as Brette and others (2007) simplified them.</summary>
/// <remarks>
/// Five of six exponentials are powers of one, a = e^(-U / 40), and the four quotients share a division. The exponential is that of
/// <see cref="Approximations"/>: gates are right to some 1e-8.
/// </remarks>
internal static class TraubRates<T>
    where T : struct, IVector<T>
{
    /// <summary>The bound of the exponents, 680 mV from V_T: the product of the four denominators stays finite.</summary>
    private const double Bound = 17;

    // e^(13/4), e^3, e^8 and 0.5 e^(1/4): the rates' own shifts of the potential.
    private const double ShiftOfOpenM = 25.790339917193062;
    private const double ShiftOfN = 20.085536923187668;
    private const double ShiftOfShutM = 2980.9579870417283;
    private const double ShutN = 0.6420127083438707;

    /// <summary>The rates per ms with which shut gates open and open gates shut at a potential relative to V_T in mV.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ((T Open, T Shut) M, (T Open, T Shut) H, (T Open, T Shut) N) At(T v)
    {
        var a = Approximations.Exp(T.Max(-Bound, T.Min(Bound, v * (-1.0 / 40.0))));
        var a2 = a * a;
        var a4 = a2 * a2;
        var a8 = a4 * a4;
        var openH = Approximations.Exp(T.Max(-4.0 * Bound, T.Min(4.0 * Bound, (17.0 - v) * (1.0 / 18.0))));

        var (x, y, z) = ((v - 13.0) * 0.25, (40.0 - v) * 0.2, (v - 15.0) * 0.2);
        var (nearX, nearY, nearZ) = (Quotient<T>.IsNear(x), Quotient<T>.IsNear(y), Quotient<T>.IsNear(z));
        var beyond = ShiftOfShutM * a8; // e^y
        var ofX = T.Select(nearX, 1.0, T.Fma(-ShiftOfOpenM, a8 * a2, 1.0));
        var ofY = T.Select(nearY, 1.0, beyond - 1.0);
        var ofZ = T.Select(nearZ, 1.0, T.Fma(-ShiftOfN, a8, 1.0));
        var ofH = beyond + 1.0;
        var (first, second) = (ofX * ofZ, ofY * ofH);
        var reciprocal = 1.0 / (first * second);
        var (ofFirst, ofSecond) = (reciprocal * second, reciprocal * first);
        return (
            (
                1.28 * Quotient<T>.Of(nearX, x, ofFirst * ofZ),
                1.4 * Quotient<T>.Of(nearY, y, ofSecond * ofH * beyond)),
            (0.128 * openH, 4.0 * (ofSecond * ofY)),
            (0.16 * Quotient<T>.Of(nearZ, z, ofFirst * ofX), ShutN * a));
    }
}
