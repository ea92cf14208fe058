using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Recording.Probes;
using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Recording;
using NeuroForge.Rewiring;

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>The number of synapses from each source of a projection, or onto each target.</summary>
/// <param name="side">The side whose neurons have the numbers.</param>
internal abstract class DegreeQuantity(Side side) : RecordableQuantity(RecordedOwner.Projection, RecordingKind.Neurons)
{
    /// <inheritdoc/>
    internal sealed override double? NumbersOf(OwnerSize size) => side == Side.Pre ? size.Sources : size.Targets;

    /// <inheritdoc/>
    internal sealed override Probe Probe(RecordedQuantity recorded) => new Counter(recorded, side);

    private sealed class Counter(RecordedQuantity recorded, Side side) : NumberProbe(
        recorded.Unit.Text,
        [.. recorded.Projections.Select(p => new RecordingGroup(p.Name, side == Side.Pre ? p.Sources.Count : p.Targets.Count))],
        recorded.Plan.Reduce)
    {
        /// <inheritdoc/>
        private protected override void Read(long step, Span<double> values)
        {
            values.Clear();
            for (var i = 0; i < recorded.Projections.Count; i++)
            {
                Count(recorded.Projections[i], values[..Groups[i].Size]);
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
}
