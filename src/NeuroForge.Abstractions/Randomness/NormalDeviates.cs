using System.Runtime.CompilerServices;
using NeuroForge.Vectors;

namespace NeuroForge.Randomness;

/// <summary>Normally distributed numbers by inversion: the quantile of the normal distribution at a uniform number.</summary>
/// <remarks>
/// Wichura (1988), Algorithm AS 241: the percentage points of the normal distribution, doi:10.2307/2347330, in the version PPND16: one quotient of polynomials
/// in the middle and one in each of two regions of the tails. The tails are computed only if a number of the vector falls into them. Each quotient is a method
/// of its own: a single method would exceed the JIT's budget for inlining, and every operation would become a call.
/// </remarks>
public static class NormalDeviates
{
    /// <summary>Half width of the middle region around 1/2.</summary>
    private const double Middle = 0.425;

    /// <summary>Begin of the far tail, as the square root of minus the logarithm of the probability.</summary>
    private const double FarTail = 5;

    /// <summary>The quantile of the normal distribution with mean 0 and standard deviation 1 at a probability.</summary>
    /// <param name="uniform">The probability, above 0 and below 1; uniformly distributed, it gives normally distributed numbers.</param>
    /// <returns>The quantile, with a relative error below 1e-15.</returns>
    public static T Of<T>(T uniform)
        where T : struct, IVector<T>
    {
        var q = uniform - 0.5;
        var inTails = T.Abs(q) > Middle;
        var quantile = InMiddle(q);
        if (inTails.ToBits() != 0)
        {
            var upper = Tail(T.Min(uniform, 1.0 - uniform));
            quantile = T.Select(inTails, T.Select(q < 0.0, -upper, upper), quantile);
        }

        return quantile;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T InMiddle<T>(T q)
        where T : struct, IVector<T>
    {
        var r = (Middle * Middle) - (q * q);
        T above = 2509.0809287301226727;
        above = T.Fma(above, r, 33430.575583588128105);
        above = T.Fma(above, r, 67265.770927008700853);
        above = T.Fma(above, r, 45921.953931549871457);
        above = T.Fma(above, r, 13731.693765509461125);
        above = T.Fma(above, r, 1971.5909503065514427);
        above = T.Fma(above, r, 133.14166789178437745);
        above = T.Fma(above, r, 3.3871328727963666080);
        T below = 5226.4952788528545610;
        below = T.Fma(below, r, 28729.085735721942674);
        below = T.Fma(below, r, 39307.895800092710610);
        below = T.Fma(below, r, 21213.794301586595867);
        below = T.Fma(below, r, 5394.1960214247511077);
        below = T.Fma(below, r, 687.18700749205790830);
        below = T.Fma(below, r, 42.313330701600911252);
        below = T.Fma(below, r, 1.0);
        return q * (above / below);
    }

    /// <summary>The quantile of the upper tail, above 0.</summary>
    /// <param name="probability">The probability of a number beyond the quantile.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T Tail<T>(T probability)
        where T : struct, IVector<T>
    {
        var root = T.Sqrt(-T.Log(probability));
        var isFar = root > FarTail;
        var quantile = Near(root - 1.6);
        return isFar.ToBits() != 0 ? T.Select(isFar, Far(root - FarTail), quantile) : quantile;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T Near<T>(T r)
        where T : struct, IVector<T>
    {
        T above = 7.74545014278341407640e-4;
        above = T.Fma(above, r, 2.27238449892691845833e-2);
        above = T.Fma(above, r, 2.41780725177450611770e-1);
        above = T.Fma(above, r, 1.27045825245236838258);
        above = T.Fma(above, r, 3.64784832476320460504);
        above = T.Fma(above, r, 5.76949722146069140550);
        above = T.Fma(above, r, 4.63033784615654529590);
        above = T.Fma(above, r, 1.42343711074968357734);
        T below = 1.05075007164441684324e-9;
        below = T.Fma(below, r, 5.47593808499534494600e-4);
        below = T.Fma(below, r, 1.51986665636164571966e-2);
        below = T.Fma(below, r, 1.48103976427480074590e-1);
        below = T.Fma(below, r, 6.89767334985100004550e-1);
        below = T.Fma(below, r, 1.67638483018380384940);
        below = T.Fma(below, r, 2.05319162663775882187);
        below = T.Fma(below, r, 1.0);
        return above / below;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T Far<T>(T r)
        where T : struct, IVector<T>
    {
        T above = 2.01033439929228813265e-7;
        above = T.Fma(above, r, 2.71155556874348757815e-5);
        above = T.Fma(above, r, 1.24266094738807843860e-3);
        above = T.Fma(above, r, 2.65321895265761230930e-2);
        above = T.Fma(above, r, 2.96560571828504891230e-1);
        above = T.Fma(above, r, 1.78482653991729133580);
        above = T.Fma(above, r, 5.46378491116411436990);
        above = T.Fma(above, r, 6.65790464350110377720);
        T below = 2.04426310338993978564e-15;
        below = T.Fma(below, r, 1.42151175831644588870e-7);
        below = T.Fma(below, r, 1.84631831751005468180e-5);
        below = T.Fma(below, r, 7.86869131145613259100e-4);
        below = T.Fma(below, r, 1.48753612908506148525e-2);
        below = T.Fma(below, r, 1.36929880922735805310e-1);
        below = T.Fma(below, r, 5.99832206555887937690e-1);
        below = T.Fma(below, r, 1.0);
        return above / below;
    }
}
