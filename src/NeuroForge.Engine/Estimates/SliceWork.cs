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
    private const double LeastPerNeuron = 0.1; // of a neuron that only spikes at random
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
        var neurons = plan.Populations.Sum(population => population.Size * PerNeuronOf(population));
        var perStep = neurons + plan.Projections.Zip(synapses, (projection, count) => count * PerSynapseOf(plan, projection)).Sum();
        return (int)Math.Clamp(slice * perStep / LeastPerThread, 1, int.MaxValue);
    }

    /// <summary>The cost in ns of a step of one neuron of each population, with the synapses onto it.</summary>
    /// <param name="plan">The network.</param>
    /// <param name="synapses">Number of initial synapses of each projection.</param>
    internal static double[] PerNeuronAndStep(NetworkPlan plan, IReadOnlyList<double> synapses) =>
    [
        .. plan.Populations.Select(population => Math.Max(LeastPerNeuron, PerNeuronOf(population)) + plan.Projections.Zip(synapses)
            .Where(onto => onto.First.To.Contains(population.Name))
            .Sum(onto => onto.Second / TargetsOf(plan, onto.First) * PerSynapseOf(plan, onto.First))),
    ];

    private static double PerNeuronOf(PopulationPlan population) => population.Model.Implements(typeof(ISpikeSource<>)) ? 0 : PerNeuron;

    private static double PerSynapseOf(NetworkPlan plan, ProjectionPlan projection) =>
        RuleNature.IsStepped(projection.Rule) ? PerSteppedSynapse : Rate * plan.Step / 1000 * PerSynapticEvent;

    private static double TargetsOf(NetworkPlan plan, ProjectionPlan projection) =>
        plan.Populations.Where(population => projection.To.Contains(population.Name)).Sum(population => (double)population.Size);
}
