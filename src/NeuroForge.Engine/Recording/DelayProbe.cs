using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Rewiring;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording;

/// <summary>Reads every synapse of some projections and its delay, by source, then by birth.</summary>
internal sealed class DelayProbe(IReadOnlyList<Projection> projections, double stepLength)
    : Probe(RecordingKind.Synapses, "ms", [.. projections.Select(p => new RecordingGroup(p.Name, 0))])
{
    /// <inheritdoc/>
    internal override IEnumerable<Frame> Read(long step, double time, SeriesSummary? summary) =>
        projections.Select((projection, group) => new SynapsesFrame(time, group, Read(projection, time)));

    private RecordedSynapse[] Read(Projection projection, double time)
    {
        var view = new ConnectivitySnapshot(projection, pre: null, post: null);
        view.Read(time);
        var synapses = new RecordedSynapse[view.SynapseCount];
        for (var i = 0; i < synapses.Length; i++)
        {
            synapses[i] = new(view.SourceOf(i), view.TargetOf(i), view.DelayOf(i) * stepLength);
        }

        return synapses;
    }
}
