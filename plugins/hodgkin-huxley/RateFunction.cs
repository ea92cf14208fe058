using System.Runtime.CompilerServices;

namespace NeuroForge.HodgkinHuxley;

/// <summary>The forms that rates of channel gates have, in methods of their own: six of them are more than the JIT merges into one method.</summary>
internal static class RateFunction<T>
    where T : struct, IVector<T>
{
    /// <summary>Nearer to 0 than this, x / (1 - e^-x) is 1 + x/2 to the last place.</summary>
    private const double Near = 1e-9;

    /// <summary>x / (1 - e^-x), which is 1 at 0.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    internal static T LinearOverExponential(T x) => T.Select(T.Abs(x) > Near, x / -T.Expm1(-x), T.Fma(0.5, x, 1.0));

    /// <summary>1 / (1 + e^-x).</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    internal static T Logistic(T x) => 1.0 / (1.0 + T.Exp(-x));

    /// <summary>e^x.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    internal static T Exponential(T x) => T.Exp(x);
}
