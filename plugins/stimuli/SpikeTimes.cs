namespace NeuroForge.Stimuli;

/// <summary>The parameter <c>times</c> of stimuli that give spikes at listed times.</summary>
internal static class SpikeTimes
{
    private const string Name = "times";

    /// <summary>The step at whose end a spike occurs.</summary>
    /// <exception cref="ParameterException">The time is not a whole number of steps, or not after the start.</exception>
    internal static long StepOf(StepGrid grid, double time)
    {
        var index = grid.IndexOf(Name, time);
        return index > 0
            ? index - 1
            : throw new ParameterException(Name, FormattableString.Invariant($"a spike at {time} ms is not after the start; times must be above 0 ms"));
    }

    /// <summary>Refuses times of which none is within the run.</summary>
    /// <param name="times">The times in ms.</param>
    /// <param name="first">The step of the first spike; null for no spikes.</param>
    /// <param name="steps">Number of steps of the run.</param>
    /// <exception cref="ParameterException">There is no spike, or the first is too late.</exception>
    internal static void CheckEffect(double[] times, long? first, long steps)
    {
        if (first is null)
        {
            throw new ParameterException(Name, "the list of spike times is empty");
        }

        if (first >= steps)
        {
            throw new ParameterException(Name, FormattableString.Invariant($"the first spike is at {times.Min()} ms, too late to arrive within the run"));
        }
    }

    /// <summary>The index of the first spike at or after a step.</summary>
    /// <param name="spikes">The steps of the spikes, ascending.</param>
    /// <param name="step">The step.</param>
    internal static int FirstFrom(long[] spikes, long step)
    {
        var (low, high) = (0, spikes.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = spikes[middle] < step ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
