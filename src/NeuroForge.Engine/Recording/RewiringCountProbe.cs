using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Rewiring;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording;

/// <summary>Counts the synapses of some projections that were born, or that died, from one sample to the next.</summary>
internal sealed class RewiringCountProbe(IReadOnlyList<Projection> projections, bool births)
    : Probe(RecordingKind.Series, "1", [.. projections.Select(p => new RecordingGroup(p.Name, 0))])
{
    private readonly double[] _counts = new double[projections.Count];

    /// <inheritdoc/>
    internal override void Take(ConnectivityEditor editor)
    {
        for (var i = 0; i < _counts.Length; i++)
        {
            if (projections[i] == editor.Projection)
            {
                _counts[i] += editor.Events.Count(e => e.Born == births);
            }
        }
    }

    /// <inheritdoc/>
    internal override void Archive(StateArchive archive) => archive.Values<double>(_counts);

    /// <inheritdoc/>
    internal override IEnumerable<Frame> Read(long step, double time, SeriesSummary? summary)
    {
        var counts = new SampledFrame(time, _counts.Length);
        _counts.CopyTo(counts.Values);
        Array.Clear(_counts);
        summary!.Add(counts.Values);
        return [counts];
    }
}
