using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Circuit;

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>Spikes of every neuron since the last sample over the time since then, in Hz.</summary>
internal sealed class FiringRate(IReadOnlyList<Population> populations, double stepLength) : NeuronQuantity("Hz")
{
    private readonly int[][] _counts = [.. populations.Select(p => new int[p.Size])];
    private long _since;

    /// <inheritdoc/>
    internal override void Copy(Population population, long step, Span<double> into)
    {
        var seconds = (step - _since) * stepLength / 1000;
        var counts = _counts[populations.Index().First(p => p.Item == population).Index];
        for (var neuron = 0; neuron < into.Length; neuron++)
        {
            into[neuron] = counts[neuron] / seconds;
        }
    }

    /// <summary>Takes the spikes of a step.</summary>
    internal void Take(in StepSpikes spikes)
    {
        for (var i = 0; i < _counts.Length; i++)
        {
            var counts = _counts[i];
            foreach (var neuron in spikes.Of(populations[i].Number))
            {
                counts[neuron]++;
            }
        }
    }

    /// <summary>Begins to count anew.</summary>
    /// <param name="step">The step that comes next.</param>
    internal void Restart(long step)
    {
        _since = step;
        foreach (var counts in _counts)
        {
            Array.Clear(counts);
        }
    }

    /// <summary>Shows what has been counted since the last sample.</summary>
    internal void Archive(StateArchive archive)
    {
        _since = archive.Value(_since);
        foreach (var counts in _counts)
        {
            archive.Values<int>(counts);
        }
    }
}
