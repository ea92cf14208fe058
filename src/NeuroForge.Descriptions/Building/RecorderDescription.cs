using NeuroForge.Engine.Plan;
using NeuroForge.Mechanisms;

namespace NeuroForge.Descriptions.Building;

/// <summary>What is recorded, of whom, how often, and how it is written.</summary>
public sealed class RecorderDescription : MechanismDescription<RecorderDescription>
{
    internal RecorderDescription(string model)
        : base("model", model)
    {
    }

    /// <summary>What to record, and of whom.</summary>
    /// <param name="quantity">Such as <c>spikes</c>, <c>calcium</c>, a state of the neuron model, <c>positions</c>, <c>connections</c>,
    /// <c>weight_histogram</c> or <c>rewiring</c>.</param>
    /// <param name="of">The names of populations, or of projections for what is recorded of them.</param>
    public RecorderDescription Record(string quantity, params IReadOnlyList<string> of) => Set("record", quantity).Set("of", Names.List(of));

    /// <summary>To what the numbers of a population's neurons are reduced; each is recorded where left out.</summary>
    public RecorderDescription Reduce(Reduction reduction) => Set("reduce", SnakeCase.Of(reduction.ToString()));

    /// <summary>The time from one sample to the next; events, such as spikes, and positions have none.</summary>
    public RecorderDescription Every(Value interval) => Set("every", interval);

    /// <summary>Between which edges a <c>weight_histogram</c> counts; it has no others.</summary>
    /// <param name="count">How many bins of one width, 1 to <see cref="HistogramPlan.MostBins"/>.</param>
    /// <param name="from">Where the first begins, in the unit of the weights.</param>
    /// <param name="to">Where the last ends.</param>
    public RecorderDescription Bins(Value count, Value from, Value to) => Set("bins", count).Set("range", Value.List(from, to));
}
