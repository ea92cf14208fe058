using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording;

/// <summary>Counts the synapses of some projections by their weights: a number for each bin of each projection, and for what lies below and above.</summary>
internal sealed class WeightHistogramProbe(IReadOnlyList<Projection> projections, HistogramPlan histogram, string unit) : Probe(
    RecordingKind.Series,
    "1",
    [.. projections.SelectMany(p => HistogramColumns.Of(p.Name, histogram, unit)).Select(column => new RecordingGroup(column, 0))])
{
    /// <inheritdoc/>
    internal override bool ReadsSynapses => true;

    /// <inheritdoc/>
    internal override IEnumerable<Frame> Read(long step, double time, SeriesSummary? summary)
    {
        var counts = new SampledFrame(time, Groups.Count);
        counts.Values.Clear();
        for (var i = 0; i < projections.Count; i++)
        {
            Count(projections[i], counts.Values.Slice(i * histogram.Columns, histogram.Columns));
        }

        summary!.Add(counts.Values);
        return [counts];
    }

    private void Count(Projection projection, Span<double> counts)
    {
        foreach (var store in projection.Stores)
        {
            for (var source = 0; source < projection.Sources.Count; source++)
            {
                Count(store, store.Row(source), counts);
            }
        }
    }

    private void Count(SynapseStore store, SynapseRow row, Span<double> counts)
    {
        for (var position = 0; position < row.Count; position++)
        {
            counts[histogram.ColumnOf(store.WeightAt(row.Place(position)))]++;
        }
    }
}
