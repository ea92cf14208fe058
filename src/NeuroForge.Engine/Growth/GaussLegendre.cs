namespace NeuroForge.Engine.Growth;

/// <summary>Eight-point Gauss-Legendre quadrature on [0, 1]: exact for polynomials up to degree 15; the nodes fill one vector.</summary>
/// <remarks>Abramowitz and Stegun (1964), table 25.4, mapped from [-1, 1].</remarks>
internal static class GaussLegendre
{
    /// <summary>Number of nodes.</summary>
    internal const int Count = 8;

    /// <summary>The nodes.</summary>
    internal static ReadOnlySpan<double> Nodes =>
    [
        0.5 - (0.5 * 0.9602898564975363),
        0.5 - (0.5 * 0.7966664774136267),
        0.5 - (0.5 * 0.5255324099163290),
        0.5 - (0.5 * 0.1834346424956498),
        0.5 + (0.5 * 0.1834346424956498),
        0.5 + (0.5 * 0.5255324099163290),
        0.5 + (0.5 * 0.7966664774136267),
        0.5 + (0.5 * 0.9602898564975363),
    ];

    /// <summary>The weights; they add up to 1.</summary>
    internal static ReadOnlySpan<double> Weights =>
    [
        0.5 * 0.1012285362903763,
        0.5 * 0.2223810344533745,
        0.5 * 0.3137066458778873,
        0.5 * 0.3626837833783620,
        0.5 * 0.3626837833783620,
        0.5 * 0.3137066458778873,
        0.5 * 0.2223810344533745,
        0.5 * 0.1012285362903763,
    ];
}
