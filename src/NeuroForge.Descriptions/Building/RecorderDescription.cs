using NeuroForge.Engine.Plan;
using NeuroForge.Mechanisms;

namespace NeuroForge.Descriptions.Building;

/// <summary>A recorder: its quantity, populations or projections, interval and format.</summary>
public sealed class RecorderDescription : MechanismDescription<RecorderDescription>
{
    internal RecorderDescription(string model)
        : base("model", model)
    {
    }

    /// <summary>Sets the quantity to record, and its populations or projections.</summary>
    /// <param name="quantity">The name of a quantity, such as <c>spikes</c>, <c>weights</c>, a state of the neuron model or synapse rule.</param>
    /// <param name="of">The names of populations; for a quantity of projections, of projections.</param>
    public RecorderDescription Record(string quantity, params IReadOnlyList<string> of) => Set("record", quantity).Set("of", Names.List(of));

    /// <summary>Reduces the numbers of a population's neurons, or of a projection's synapses, to one; if not set, each is recorded.</summary>
    public RecorderDescription Reduce(Reduction reduction) => Set("reduce", SnakeCase.Of(reduction.ToString()));

    /// <summary>Sets the time from one sample to the next; events, such as spikes, and positions have none.</summary>
    public RecorderDescription Every(Value interval) => Set("every", interval);

    /// <summary>Sets the beginning of the recording; that of the run if not set.</summary>
    public RecorderDescription Start(Value time) => Set("start", time);

    /// <summary>Sets the end of the recording; that of the run if not set.</summary>
    public RecorderDescription Stop(Value time) => Set("stop", time);

    /// <summary>Sets the time from the start to the first sample; the interval between two samples if not set.</summary>
    public RecorderDescription Offset(Value time) => Set("offset", time);

    /// <summary>Records only the synapses from some neurons.</summary>
    /// <param name="neurons">Populations or groups.</param>
    public RecorderDescription From(params IReadOnlyList<string> neurons) => Set("from", Names.List(neurons));

    /// <summary>Records only the synapses onto some neurons.</summary>
    /// <param name="neurons">Populations or groups.</param>
    public RecorderDescription To(params IReadOnlyList<string> neurons) => Set("to", Names.List(neurons));

    /// <summary>Records only the synapses among the neurons of each population or group, each under its name.</summary>
    /// <param name="neurons">Populations or groups.</param>
    public RecorderDescription Among(params IReadOnlyList<string> neurons) => Set("among", Names.List(neurons));

    /// <summary>Records only the synapses of a drawn share of the pairs of neurons.</summary>
    /// <param name="share">The share, above 0, at most 1.</param>
    public RecorderDescription Sample(Value share) => Set("sample", share);

    /// <summary>Sets the bins of a <c>weight_histogram</c>.</summary>
    /// <param name="count">Number of bins of equal width, 1 to <see cref="HistogramPlan.MostBins"/>.</param>
    /// <param name="from">The begin of the first bin, in the unit of the weights.</param>
    /// <param name="to">The end of the last bin.</param>
    public RecorderDescription Bins(Value count, Value from, Value to) => Set("bins", count).Set("range", Value.List(from, to));
}
