namespace NeuroForge.Engine;

/// <summary>Counts the synapses of some projections.</summary>
internal sealed class ConnectionProbe(IReadOnlyList<Projection> projections)
    : Probe(RecordingKind.Series, "1", [.. projections.Select(p => new RecordingGroup(p.Name, 0))])
{
    /// <inheritdoc/>
    internal override IEnumerable<Frame> Read(long step, double time, SeriesSummary? summary)
    {
        double[] counts = [.. projections.Select(p => (double)p.Count)];
        summary!.Add(counts);
        return [new SampledFrame(time, counts)];
    }
}
