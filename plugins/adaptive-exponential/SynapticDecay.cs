namespace NeuroForge.AdaptiveExponential;

/// <summary>
/// A conductance or current that decays as e^(-t / tau), or that its drive increases as t e^(-t / tau): its value at the end of a step and its mean over
/// the step.
/// </summary>
/// <remarks>With x = h / tau, the means are (1 - e^-x) / x for what decays and e (1 - (1 + x) e^-x) / x for what the drive adds.</remarks>
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
        Mean = -T.Expm1(-x) / x;
        var series = x * T.Fma(x, T.Fma(x, T.Fma(x, T.Fma(x, T.Fma(x, -1.0 / 840.0, 1.0 / 144.0), -1.0 / 30.0), 0.125), -1.0 / 3.0), 0.5);
        MeanRaised = Math.E * T.Select(x < Short, series, (1.0 - ((1.0 + x) * Left)) / x);
    }

    /// <summary>The factor of decay at the end of the step.</summary>
    internal T Left { get; }

    /// <summary>The increase at the end of the step for each unit of drive.</summary>
    internal T Raised { get; }

    /// <summary>The mean over the step, as a fraction of the value at its beginning.</summary>
    internal T Mean { get; }

    /// <summary>The mean increase over the step for each unit of drive.</summary>
    internal T MeanRaised { get; }
}
