using NeuroForge.Hosting;
using NeuroForge.Hosting.Streams;

namespace NeuroForge.Studio.Observation;

/// <summary>The most recent spikes of the shown neurons, read from a stream on a thread of its own.</summary>
internal sealed class ShownSpikeWindow : IDisposable
{
    /// <summary>Greatest number of spikes that are kept.</summary>
    internal const int Most = 4000;

    private readonly Lock _gate = new();
    private readonly (float Time, int Row)[] _ring = new (float, int)[Most];
    private readonly Dictionary<string, int> _firstRows = new(StringComparer.Ordinal);
    private readonly SimulationStream<Spike> _stream;
    private long _count;

    /// <summary>Begins to read the spikes of a simulation.</summary>
    /// <param name="simulation">The simulation.</param>
    /// <param name="shown">The shown neurons; they are the rows of the raster, one population after the other.</param>
    internal ShownSpikeWindow(Simulation simulation, IReadOnlyList<ShownNeurons> shown)
    {
        foreach (var neurons in shown)
        {
            _firstRows[neurons.Name] = Rows;
            Rows += simulation.Population(neurons.Name).Size;
        }

        _stream = simulation.Spikes([.. shown.Select(s => s.Name)], new() { Capacity = 1 << 16 });
        _ = FollowAsync();
    }

    /// <summary>Number of rows.</summary>
    internal int Rows { get; }

    /// <summary>Copies the spikes after a time, the latest ones if there are too many.</summary>
    /// <param name="since">The time in ms.</param>
    /// <returns>Times in ms before <paramref name="now"/>, and rows.</returns>
    /// <param name="now">The simulated time in ms.</param>
    internal IReadOnlyList<(float Ago, int Row)> Since(double since, double now)
    {
        var spikes = new List<(float, int)>();
        lock (_gate)
        {
            for (var i = Math.Max(0, _count - Most); i < _count; i++)
            {
                var (time, row) = _ring[i % Most];
                if (time > since)
                {
                    spikes.Add(((float)(now - time), row));
                }
            }
        }

        return spikes;
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    private async Task FollowAsync()
    {
        await foreach (var spike in _stream.ConfigureAwait(false))
        {
            lock (_gate)
            {
                _ring[_count++ % Most] = ((float)spike.Time, _firstRows[spike.Population] + spike.Neuron);
            }
        }
    }
}
