using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Ground;

namespace NeuroForge.Engine.Synapses.Seen;

/// <summary>Spikes of the last steps, for synapses that see them late.</summary>
/// <param name="steps">The delay with which spikes are read, in steps.</param>
internal sealed class LateSpikes(int steps)
{
    private readonly List<int>[] _spikes = [.. Enumerable.Range(0, steps + 1).Select(_ => new List<int>())];
    private long _last = -1;

    /// <summary>The delay with which spikes are seen, in steps.</summary>
    internal int Steps => steps;

    /// <summary>Adds the spikes of a step, possibly none. Omitted steps have no spikes.</summary>
    internal void Take(long step, ReadOnlySpan<int> neurons)
    {
        MoveTo(step);
        SlotOf(step).AddRange(neurons);
    }

    /// <summary>The spikes of a step, which is no further back than is said.</summary>
    internal List<int> Of(long step) => SlotOf(step);

    /// <summary>Archives the spikes of some neurons.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="step">The next step.</param>
    /// <param name="neurons">The neurons.</param>
    internal void Archive(StateArchive archive, long step, NeuronBlock neurons)
    {
        MoveTo(step - 1);
        for (var back = steps; back >= 0; back--)
        {
            var slot = SlotOf(step - 1 - back);
            int[] own = [.. slot.Where(neuron => neuron >= neurons.First && neuron < neurons.End).Select(neuron => neuron - neurons.First)];
            var after = archive.Items<int>(own);
            if (archive.IsRestoring)
            {
                slot.RemoveAll(neuron => neuron >= neurons.First && neuron < neurons.End);
                slot.AddRange(after.Select(neuron => neurons.First + neuron));
                slot.Sort();
            }
        }
    }

    /// <summary>Forgets what is further back than is asked for.</summary>
    private void MoveTo(long step)
    {
        for (var next = Math.Max(_last + 1, step - steps); next <= step; next++)
        {
            SlotOf(next).Clear();
        }

        _last = Math.Max(_last, step);
    }

    private List<int> SlotOf(long step) => _spikes[(int)(((step % _spikes.Length) + _spikes.Length) % _spikes.Length)];
}
