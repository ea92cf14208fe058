using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Synapses;
using NeuroForge.Neurons;

namespace NeuroForge.Engine.Estimates;

/// <summary>The approximate time that one thread needs for a slice: used to decide if a second thread would help.</summary>
internal static class SliceWork
{
    /// <summary>
    /// Measured costs in ns: a step of a neuron, unless it only spikes at random; a synapse of a rule that acts in every step; a spike at a synapse.
    /// </summary>
    private const double PerNeuron = 2;
    private const double PerSteppedSynapse = 1;
    private const double PerSynapticEvent = 5;

    /// <summary>The assumed firing rate of a neuron in Hz, if it is not known.</summary>
    private const double Rate = 10;

    /// <summary>Least working time of a thread in a slice in ns: giving a slice to a thread and waiting for it takes about a microsecond.</summary>
    private const double LeastPerThread = 2500;

    /// <summary>Number of threads with enough work, 1 or more.</summary>
    /// <param name="plan">The network.</param>
    /// <param name="synapses">Number of initial synapses of each projection.</param>
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
