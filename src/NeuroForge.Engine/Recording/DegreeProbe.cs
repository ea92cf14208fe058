using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Recording;
using NeuroForge.Rewiring;

namespace NeuroForge.Engine.Recording;

/// <summary>Counts the synapses that leave every source of some projections, or reach every target, each or reduced to one number per projection.</summary>
internal sealed class DegreeProbe(IReadOnlyList<Projection> projections, Side side, Reduction? reduction) : NumberProbe(
    "1",
    [.. projections.Select(p => new RecordingGroup(p.Name, side == Side.Pre ? p.Sources.Count : p.Targets.Count))],
    reduction)
{
    /// <inheritdoc/>
    private protected override void Read(long step, Span<double> values)
    {
        values.Clear();
        for (var i = 0; i < projections.Count; i++)
        {
            Count(projections[i], values[..Groups[i].Size]);
            values = values[Groups[i].Size..];
        }
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
                    CountTargets(projection.Stores[number], row, degrees[projection.Stores.FirstTarget(number)..]);
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
