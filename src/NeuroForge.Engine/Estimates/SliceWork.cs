using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Synapses;
using NeuroForge.Neurons;

namespace NeuroForge.Engine.Estimates;

/// <summary>How long one thread works on a slice, roughly: enough to tell whether a second one would help or only be waited for.</summary>
internal static class SliceWork
{
    /// <summary>
    /// Measured costs in ns: a step of a neuron, unless it spikes at random and does nothing else, a synapse of a rule that acts in every step, a spike at
    /// a synapse.
    /// </summary>
    private const double PerNeuron = 2;
    private const double PerSteppedSynapse = 1;
    private const double PerSynapticEvent = 5;

    /// <summary>The rate of a neuron in Hz, as long as nobody knows it.</summary>
    private const double Rate = 10;

    /// <summary>Handing a slice to a thread and waiting for it costs about a microsecond; it should work longer than that.</summary>
    private const double LeastPerThread = 2500;

    /// <summary>How many threads have enough to do, 1 or more.</summary>
    /// <param name="plan">The network.</param>
    /// <param name="synapses">Synapses of each projection at the start.</param>
    /// <param name="slice">Steps in a slice.</param>
    internal static int UsefulThreads(NetworkPlan plan, IEnumerable<double> synapses, int slice)
    {
        var events = Rate * plan.Step / 1000;
        var neurons = plan.Populations.Where(p => !p.Model.Implements(typeof(ISpikeSource<>))).Sum(p => (double)p.Size) * PerNeuron;
        var perStep = neurons + plan.Projections.Zip(synapses, (projection, count) =>
            count * (RuleNature.IsStepped(projection.Rule) ? PerSteppedSynapse : events * PerSynapticEvent)).Sum();
        return (int)Math.Clamp(slice * perStep / LeastPerThread, 1, int.MaxValue);
    }
}
