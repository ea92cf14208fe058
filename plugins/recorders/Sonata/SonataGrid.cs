namespace NeuroForge.Recorders;

/// <summary>The times of a report: <c>mapping/time</c>, which has start, stop and step in ms. The stop is one step behind the last sample.</summary>
internal static class SonataGrid
{
    /// <summary>Finds the grid.</summary>
    /// <param name="step">The length of a simulation step in ms.</param>
    /// <param name="every">Simulation steps from one sample to the next.</param>
    /// <param name="first">The number of the simulation step of the first sample; of the first to come where there is none.</param>
    /// <param name="samples">How many samples there are.</param>
    internal static double[] Of(double step, long every, long first, long samples)
    {
        var (start, interval) = (first * step, every * step);
        return [start, Stop(start, interval, (first + (samples * every)) * step, samples), interval];
    }

    /// <summary>
    /// The number next to the product of steps and step for which (stop - start) / step is not below the number of samples: pysonata cuts its
    /// fraction off, and would lose the last sample by a rounding error. At most two units in the last place away.
    /// </summary>
    private static double Stop(double start, double interval, double product, long samples)
    {
        var stop = product;
        while ((stop - start) / interval < samples)
        {
            stop = Math.BitIncrement(stop);
        }

        while ((Math.BitDecrement(stop) - start) / interval >= samples)
        {
            stop = Math.BitDecrement(stop);
        }

        return stop;
    }
}
