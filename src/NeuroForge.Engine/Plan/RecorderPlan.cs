namespace NeuroForge.Engine.Plan;

/// <summary>A recorder and its recording.</summary>
public sealed record RecorderPlan
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The recorder.</summary>
    public required MechanismUse Model { get; init; }

    /// <summary>The recorded quantity, by a name of the catalogue: <c>spikes</c>, <c>weights</c>, a state of a neuron model or synapse rule.</summary>
    public required string Record { get; init; }

    /// <summary>The populations, groups or projections recorded, by name.</summary>
    public required IReadOnlyList<string> Of { get; init; }

    /// <summary>The reduction of the numbers of a population's neurons, or of a projection's synapses, sources or targets, to one; null to keep each.</summary>
    public Reduction? Reduce { get; init; }

    /// <summary>Populations or groups to which the sources of recorded synapses are restricted; empty for all.</summary>
    public IReadOnlyList<string> From { get; init; } = [];

    /// <summary>Populations or groups to which the targets of recorded synapses are restricted; empty for all.</summary>
    public IReadOnlyList<string> To { get; init; } = [];

    /// <summary>Populations or groups: the synapses among the neurons of each are recorded under its name; empty to record all together.</summary>
    public IReadOnlyList<string> Among { get; init; } = [];

    /// <summary>The share of the pairs of a source and a target whose synapses are recorded; null for all.</summary>
    public double? Sample { get; init; }

    /// <summary>Steps from one sample to the next; the first sample is after one such interval; null for events and for values recorded once.</summary>
    public long? Every { get; init; }

    /// <summary>The step at whose beginning the recording begins, 0 or more.</summary>
    public long Start { get; init; }

    /// <summary>The step at whose beginning the recording ends; null where it lasts as long as the run.</summary>
    public long? Stop { get; init; }

    /// <summary>Steps from the start to the first sample, 0 or more; 0 stands for <see cref="Every"/>.</summary>
    public long Offset { get; init; }

    /// <summary>The bins of a <c>weight_histogram</c>; null for everything else.</summary>
    public HistogramPlan? Histogram { get; init; }

    /// <summary>True if events in a step are recorded.</summary>
    internal bool Covers(long step) => step >= Start && !(step >= Stop);

    /// <summary>True if there is a sample at the beginning of a step.</summary>
    internal bool IsDue(long step) => Every is { } every && step >= First(every) && (step - First(every)) % every == 0 && !(step > Stop);

    /// <summary>The first step after the given one at whose beginning a sample is due.</summary>
    internal long NextAfter(long step)
    {
        if (Every is not { } every)
        {
            return long.MaxValue;
        }

        var first = First(every);
        var next = step < first ? first : first + ((((step - first) / every) + 1) * every);
        return next > Stop ? long.MaxValue : next;
    }

    /// <summary>Number of samples in a run with a number of steps.</summary>
    internal long SamplesIn(long steps) => Every is { } every ? Math.Max(0, ((Math.Min(steps, Stop ?? steps) - First(every)) / every) + 1) : 0;

    private long First(long every) => Start + (Offset > 0 ? Offset : every);
}
