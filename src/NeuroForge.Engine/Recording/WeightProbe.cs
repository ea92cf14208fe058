using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Rewiring;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording;

/// <summary>Reads every synapse of some projections and its weight, by source, then by birth.</summary>
internal sealed class WeightProbe(IReadOnlyList<Projection> projections, string unit)
    : Probe(RecordingKind.Synapses, unit, [.. projections.Select(p => new RecordingGroup(p.Name, 0))])
{
    /// <inheritdoc/>
    internal override bool ReadsSynapses => true;

    /// <inheritdoc/>
    internal override IEnumerable<Frame> Read(long step, double time, SeriesSummary? summary) =>
        projections.Select((projection, group) => new SynapsesFrame(time, group, Read(projection, time)));

    private static RecordedSynapse[] Read(Projection projection, double time)
    {
        var view = new ConnectivitySnapshot(projection, pre: null, post: null);
        view.Read(time);
        var synapses = new RecordedSynapse[view.SynapseCount];
        for (var i = 0; i < synapses.Length; i++)
        {
            synapses[i] = new(view.SourceOf(i), view.TargetOf(i), view.WeightOf(i));
        }

        return synapses;
    }
}
