using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Recording.Frames;
using NeuroForge.Engine.Recording.Probes;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>The number of synapses of each projection in each bin of weights, below the bins and above.</summary>
internal sealed class WeightHistogramQuantity() : RecordableQuantity(RecordedOwner.Projection, RecordingKind.Series)
{
    /// <inheritdoc/>
    public override string Name => "weight_histogram";

    /// <inheritdoc/>
    public override string Doc => "The number of synapses of each projection with a weight below a range, in each of its bins, and above it.";

    /// <inheritdoc/>
    public override bool TakesBins => true;

    /// <inheritdoc/>
    public override bool TakesSubsets => true;

    /// <inheritdoc/>
    public override string TitleOf(string name) => "Weight";

    /// <inheritdoc/>
    public override bool IsInUnitOfWeights => true;

    /// <inheritdoc/>
    internal override double? NumbersOf(OwnerSize size) => null;

    /// <inheritdoc/>
    internal override Probe Probe(RecordedQuantity recorded) => new Counter(recorded, recorded.Plan.Histogram
        ?? throw new PlanException($"recorders.{recorded.Plan.Name}.record", $"{Name} needs a number of bins and a range"));

    private sealed class Counter(RecordedQuantity recorded, HistogramPlan histogram) : Probe(
        RecordingKind.Series,
        Pure.Text,
        [.. recorded.Synapses.SelectMany(p => HistogramColumns.Of(p.Name, histogram, recorded.Unit.Text)).Select(column => new RecordingGroup(column, 0))])
    {
        /// <inheritdoc/>
        internal override bool ReadsSynapses => true;

        /// <inheritdoc/>
        internal override IEnumerable<Frame> Read(long step, double time)
        {
            var counts = new SampledFrame(time, Groups.Count);
            counts.Values.Clear();
            for (var i = 0; i < recorded.Synapses.Count; i++)
            {
                var first = i * histogram.Columns;
                recorded.Synapses[i].Each((store, place) => counts.Values[first + histogram.ColumnOf(store.WeightAt(place))]++);
            }

            return [counts];
        }
    }
}
