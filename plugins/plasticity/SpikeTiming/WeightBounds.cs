using System.Runtime.CompilerServices;

namespace NeuroForge.Plasticity.SpikeTiming;

/// <summary>
/// The bounds of a weight, and how far a change goes towards them: the share of the range that is left in its direction, to the power of an exponent.
/// An exponent of 0 makes a change additive, which stops at the bound; 1 makes it multiplicative, which slows down before it; others are a power law.
/// </summary>
/// <remarks>Gütig, Aharonov, Rotter and Sompolinsky (2003), doi:10.1523/JNEUROSCI.23-09-03697.2003.</remarks>
internal readonly struct WeightBounds<T>(T least, T greatest)
    where T : struct, IVector<T>
{
    /// <summary>A weight after strengthening.</summary>
    /// <param name="weight">The weight.</param>
    /// <param name="change">The change of a weight at the least bound, as a share of the range.</param>
    /// <param name="exponent">The exponent, 0 or more.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal T Strengthen(T weight, T change, T exponent)
    {
        var range = greatest - least;
        return T.Min(T.Fma(range * change, Power((greatest - weight) / range, exponent), weight), greatest);
    }

    /// <summary>A weight after weakening.</summary>
    /// <param name="weight">The weight.</param>
    /// <param name="change">The change of a weight at the greatest bound, as a share of the range.</param>
    /// <param name="exponent">The exponent, 0 or more.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal T Weaken(T weight, T change, T exponent)
    {
        var range = greatest - least;
        return T.Max(T.Fma(-range * change, Power((weight - least) / range, exponent), weight), least);
    }

    /// <summary>A share from 0 to 1 to the power of an exponent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Power(T share, T exponent)
    {
        var simple = T.Select(exponent > 0.5, share, 1.0);
        var isGeneral = !((exponent <= 0.0) | ((exponent >= 1.0) & (exponent <= 1.0)));

        // The exponent is the same for all synapses of a projection; the usual ones need no exponential.
        return isGeneral.Any ? T.Select(isGeneral, GeneralPower(share, exponent), simple) : simple;
    }

    /// <summary>Apart: merged into the loop over synapses, it would use up what the JIT merges into one method.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static T GeneralPower(T share, T exponent) => T.Exp(exponent * T.Log(T.Max(share, 0.0)));
}
