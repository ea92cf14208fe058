using NeuroForge.Engine.Circuit;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording;

/// <summary>Counts the synapses of some projections.</summary>
internal sealed class ConnectionProbe(IReadOnlyList<Projection> projections)
    : Probe(RecordingKind.Series, "1", [.. projections.Select(p => new RecordingGroup(p.Name, 0))])
{
    /// <inheritdoc/>
    internal override IEnumerable<Frame> Read(long step, double time, SeriesSummary? summary)
    {
        var counts = new SampledFrame(time, projections.Count);
        for (var i = 0; i < projections.Count; i++)
        {
            counts.Values[i] = projections[i].Count;
        }

        summary!.Add(counts.Values);
        return [counts];
    }
}
