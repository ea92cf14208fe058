using NeuroForge.Hosting.Streams;

namespace NeuroForge.Samples.Web;

/// <summary>The latest spikes, read from the stream of spikes.</summary>
/// <param name="length">The length of the time window, in ms.</param>
internal sealed class SpikeWindow(double length)
{
    private readonly object _gate = new();
    private readonly Queue<Spike> _spikes = [];
    private long _taken;
    private bool _ended;

    /// <summary>Reads spikes until the simulation ends.</summary>
    internal async Task FollowAsync(IAsyncEnumerable<Spike> spikes)
    {
        try
        {
            await foreach (var spike in spikes)
            {
                Take(spike);
            }
        }
        finally
        {
            End();
        }
    }

    /// <summary>The spikes up to a time within the window.</summary>
    /// <param name="time">The time in ms.</param>
    /// <param name="count">Number of spikes of the run up to this time; spikes that are not yet in the stream are waited for.</param>
    internal IReadOnlyList<Spike> Before(double time, long count)
    {
        lock (_gate)
        {
            while (_taken < count && !_ended)
            {
                Monitor.Wait(_gate);
            }

            return [.. _spikes.Where(spike => spike.Time > time - length && spike.Time <= time)];
        }
    }

    private void Take(Spike spike)
    {
        lock (_gate)
        {
            _taken++;
            _spikes.Enqueue(spike);
            while (_spikes.Peek().Time < spike.Time - length)
            {
                _spikes.Dequeue();
            }

            Monitor.PulseAll(_gate);
        }
    }

    private void End()
    {
        lock (_gate)
        {
            _ended = true;
            Monitor.PulseAll(_gate);
        }
    }
}
