namespace NeuroForge.AdaptiveExponential;

/// <summary>What a step does to a conductance or current that decays as e^(-t / tau), and to one that its drive raises, as t e^(-t / tau).</summary>
/// <remarks>With x = h / tau, the means over a step are (1 - e^-x) / x for what decays and e (1 - (1 + x) e^-x) / x for what the drive adds.</remarks>
internal readonly struct SynapticDecay<T>
    where T : struct, IVector<T>
{
    /// <summary>Below this x the closed form of the second mean loses digits, and its series needs few terms.</summary>
    private const double Short = 0.05;

    internal SynapticDecay(double step, T tau)
    {
        var x = step / tau;
        Left = T.Exp(-x);
        Raised = Math.E * x * Left;
        Middle = 0.25 * ((-6.0 * T.Expm1(-x) / x) - 1.0 - Left);
        var series = x * T.Fma(x, T.Fma(x, T.Fma(x, T.Fma(x, T.Fma(x, -1.0 / 840.0, 1.0 / 144.0), -1.0 / 30.0), 0.125), -1.0 / 3.0), 0.5);
        var mean = T.Select(x < Short, series, (1.0 - ((1.0 + x) * Left)) / x);
        MiddleRaised = 0.25 * ((6.0 * Math.E * mean) - Raised);
    }

    /// <summary>What is left at the end.</summary>
    internal T Left { get; }

    /// <summary>What each unit of drive has added at the end.</summary>
    internal T Raised { get; }

    /// <summary>What is left in the middle, as Simpson's rule needs it.</summary>
    internal T Middle { get; }

    /// <summary>What each unit of drive has added in the middle, as Simpson's rule needs it.</summary>
    internal T MiddleRaised { get; }
}
