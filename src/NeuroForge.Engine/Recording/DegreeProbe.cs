namespace NeuroForge.Engine;

/// <summary>Counts the synapses that leave every source of some projections, or reach every target, each or reduced to one number per projection.</summary>
internal sealed class DegreeProbe(IReadOnlyList<Projection> projections, Side side, Reduction? reduction) : Probe(
    reduction is null ? RecordingKind.Neurons : RecordingKind.Series,
    "1",
    [.. projections.Select(p => new RecordingGroup(p.Name, side == Side.Pre ? p.Sources.Count : p.Targets.Count))])
{
    /// <inheritdoc/>
    internal override IEnumerable<Frame> Read(long step, double time, SeriesSummary? summary)
    {
        var values = new double[Groups.Sum(g => g.Size)];
        var first = 0;
        for (var i = 0; i < projections.Count; i++)
        {
            Count(projections[i], values.AsSpan(first, Groups[i].Size));
            first += Groups[i].Size;
        }

        if (reduction is { } kind)
        {
            values = kind.Reduce(values, Groups);
            summary!.Add(values);
        }

        return [new SampledFrame(time, values)];
    }

    private void Count(Projection projection, Span<double> degrees)
    {
        for (var number = 0; number < projection.Stores.Count; number++)
        {
            for (var source = 0; source < projection.Sources.Count; source++)
            {
                var row = projection.Stores[number].Row(source);
                if (side == Side.Pre)
                {
                    degrees[source] += row.Count;
                }
                else
                {
                    CountTargets(projection.Stores[number], row, degrees[projection.FirstTarget(number)..]);
                }
            }
        }
    }

    private static void CountTargets(SynapseStore store, SynapseRow row, Span<double> degrees)
    {
        for (var position = 0; position < row.Count; position++)
        {
            degrees[store.TargetAt(position, row.Place(position))]++;
        }
    }
}
