namespace NeuroForge.Recorders;

/// <summary>The times of a report: <c>mapping/time</c>, with start, stop and step in ms. The stop is one step after the last sample.</summary>
internal static class SonataGrid
{
    /// <summary>Computes start, stop and step.</summary>
    /// <param name="step">The length of a simulation step in ms.</param>
    /// <param name="every">Number of simulation steps from one sample to the next.</param>
    /// <param name="first">The number of the simulation step of the first sample; without samples, of the first that would come.</param>
    /// <param name="samples">Number of samples.</param>
    internal static double[] Of(double step, long every, long first, long samples)
    {
        var (start, interval) = (first * step, every * step);
        return [start, Stop(start, interval, (first + (samples * every)) * step, samples), interval];
    }

    /// <summary>
    /// The number next to the product of steps and step for which (stop - start) / step is not below the number of samples: pysonata truncates it, and would
    /// lose the last sample by a rounding error. It differs by at most two units in the last place.
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
