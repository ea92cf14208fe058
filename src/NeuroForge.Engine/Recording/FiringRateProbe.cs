namespace NeuroForge.Engine;

/// <summary>Counts the spikes of every neuron of some populations from one sample to the next: firing rates, in Hz.</summary>
internal sealed class FiringRateProbe : NeuronProbe
{
    private readonly IReadOnlyList<Population> _populations;
    private readonly Dictionary<Population, int[]> _counts;
    private readonly Window _window;

    internal FiringRateProbe(IReadOnlyList<Population> populations, Reduction? reduction, double step)
        : this(populations, populations.ToDictionary(p => p, p => new int[p.Size]), new Window { Step = step }, reduction)
    {
    }

    private FiringRateProbe(IReadOnlyList<Population> populations, Dictionary<Population, int[]> counts, Window window, Reduction? reduction)
        : base(populations, (population, neuron, step) => counts[population][neuron] / window.SecondsUntil(step), "Hz", reduction)
    {
        _populations = populations;
        _counts = counts;
        _window = window;
    }

    /// <inheritdoc/>
    internal override bool TakesSpikes => true;

    /// <inheritdoc/>
    internal override void Take(ReadOnlySpan<int> neurons)
    {
        foreach (var population in _populations)
        {
            var counts = _counts[population];
            foreach (var neuron in PopulationSpikes.Of(neurons, population))
            {
                counts[neuron - population.FirstNeuron]++;
            }
        }
    }

    /// <inheritdoc/>
    internal override void Archive(StateArchive archive)
    {
        _window.Begin = archive.Value(_window.Begin);
        foreach (var population in _populations)
        {
            archive.Values<int>(_counts[population]);
        }
    }

    /// <inheritdoc/>
    internal override IEnumerable<Frame> Read(long step, double time, SeriesSummary? summary)
    {
        var frames = base.Read(step, time, summary);
        _window.Begin = step;
        foreach (var counts in _counts.Values)
        {
            Array.Clear(counts);
        }

        return frames;
    }

    /// <summary>The time since the last sample.</summary>
    private sealed class Window
    {
        internal long Begin { get; set; }

        internal double Step { get; init; }

        internal double SecondsUntil(long step) => (step - Begin) * Step / 1000;
    }
}
