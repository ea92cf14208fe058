using System.Runtime.CompilerServices;

namespace NeuroForge.HodgkinHuxley;

/// <summary>The form x / (1 - e^-x) that rates of gates have, which is 1 at 0.</summary>
internal static class Quotient<T>
    where T : struct, IVector<T>
{
    /// <summary>Nearer to 0 than this, it is 1 + x/2 + x^2/12 to 1e-10, and the quotient itself loses digits.</summary>
    private const double Near = 0.02;

    /// <summary>True where it must be taken from its series.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Mask<T> IsNear(T x) => T.Abs(x) < Near;

    /// <summary>The quotient.</summary>
    /// <param name="near">True if x is near to 0.</param>
    /// <param name="x">The number.</param>
    /// <param name="reciprocal">1 / (1 - e^-x), any number near to 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Of(Mask<T> near, T x, T reciprocal) => T.Select(near, T.Fma(x, T.Fma(x, 1.0 / 12.0, 0.5), 1.0), x * reciprocal);
}
