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
    /// <param name="quantity">The name of a quantity, such as <c>spikes</c>, <c>weights</c>, a state of the neuron model or synapse rule.</param>
    /// <param name="of">The names of populations, or of projections for what is recorded of them.</param>
    public RecorderDescription Record(string quantity, params IReadOnlyList<string> of) => Set("record", quantity).Set("of", Names.List(of));

    /// <summary>The one number to which those of a population's neurons, or of a projection's synapses, are reduced; each is recorded where left out.</summary>
    public RecorderDescription Reduce(Reduction reduction) => Set("reduce", SnakeCase.Of(reduction.ToString()));

    /// <summary>The time from one sample to the next; events, such as spikes, and positions have none.</summary>
    public RecorderDescription Every(Value interval) => Set("every", interval);

    /// <summary>Between which edges a <c>weight_histogram</c> counts; it has no others.</summary>
    /// <param name="count">How many bins of one width, 1 to <see cref="HistogramPlan.MostBins"/>.</param>
    /// <param name="from">Where the first begins, in the unit of the weights.</param>
    /// <param name="to">Where the last ends.</param>
    public RecorderDescription Bins(Value count, Value from, Value to) => Set("bins", count).Set("range", Value.List(from, to));
}
