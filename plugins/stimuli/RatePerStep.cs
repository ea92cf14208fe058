namespace NeuroForge.Stimuli;

/// <summary>The mean number of spikes in a step.</summary>
internal static class RatePerStep
{
    /// <summary>The mean that a rate comes to.</summary>
    /// <param name="parameter">The parameter that gives the rate.</param>
    /// <param name="rate">The rate in Hz.</param>
    /// <param name="step">The length of a step in ms.</param>
    /// <exception cref="ParameterException">It is more than can be drawn.</exception>
    internal static double Of(string parameter, double rate, double step)
    {
        var mean = rate * step / 1000;
        return mean <= PoissonCounts.LargestMean
            ? mean
            : throw new ParameterException(
                parameter,
                FormattableString.Invariant(
                    $"{rate} Hz is a mean of {mean} spikes in a step of {step} ms, more than the {PoissonCounts.LargestMean} that can be drawn; lower ")
                        + "the rate and raise the weight, or shorten the step");
    }
}
