using NeuroForge.Engine.Plan;
using NeuroForge.Hosting.Streams;

namespace NeuroForge.Hosting;

/// <summary>Streams of a simulation's activity, for an application that reads them while it runs.</summary>
public static class SimulationStreams
{
    /// <summary>The spikes from now on, in the order of time. May be called from any thread.</summary>
    /// <param name="simulation">The simulation.</param>
    /// <param name="populations">The names of the populations.</param>
    /// <param name="options">The greatest number of items waiting to be read; null for the default.</param>
    /// <exception cref="ArgumentException">There is no such population.</exception>
    /// <exception cref="InvalidOperationException">The simulation has finished or failed, or was disposed of.</exception>
    public static SimulationStream<Spike> Spikes(this Simulation simulation, IReadOnlyList<string> populations, StreamOptions? options = null) =>
        simulation.Streams.Spikes(populations, options);

    /// <summary>Samples of a quantity from now on. May be called from any thread.</summary>
    /// <param name="simulation">The simulation.</param>
    /// <param name="quantity">A quantity that a recorder can sample, of populations or projections: <c>v_m</c>, <c>firing_rate</c>, <c>in_degree</c>. For
    /// numbers of every synapse that are not reduced use <see cref="Synapses"/>, for histograms <see cref="WeightHistograms"/>.</param>
    /// <param name="of">The names of the populations or projections.</param>
    /// <param name="every">The time from one sample to the next in ms, above 0.</param>
    /// <param name="reduce">The reduction of the numbers of a population's neurons, or of a projection's synapses, to one; null to send each.</param>
    /// <param name="options">The greatest number of items waiting to be read; null for the default.</param>
    /// <exception cref="ArgumentException">There is no such quantity, population or projection.</exception>
    /// <exception cref="InvalidOperationException">The simulation has finished or failed, or was disposed of.</exception>
    public static SimulationStream<Sample> Samples(
        this Simulation simulation, string quantity, IReadOnlyList<string> of, double every, Reduction? reduce = null, StreamOptions? options = null) =>
        simulation.Streams.Samples(quantity, of, every, reduce, options);

    /// <summary>Samples of a quantity of every synapse from now on, one projection after the other. May be called from any thread.</summary>
    /// <param name="simulation">The simulation.</param>
    /// <param name="quantity">A quantity of every synapse that a recorder can sample: <c>weights</c>, <c>delays</c>, a state of the synapse rule.</param>
    /// <param name="projections">The names of the projections.</param>
    /// <param name="every">The time from one sample to the next in ms, above 0.</param>
    /// <param name="options">The greatest number of items waiting to be read; null for the default.</param>
    /// <exception cref="ArgumentException">There is no such quantity or projection.</exception>
    /// <exception cref="InvalidOperationException">The simulation has finished or failed, or was disposed of.</exception>
    public static SimulationStream<ProjectionSample> Synapses(
        this Simulation simulation, string quantity, IReadOnlyList<string> projections, double every, StreamOptions? options = null) =>
        simulation.Streams.Synapses(quantity, projections, every, options);

    /// <summary>Histograms of synaptic weights from now on. May be called from any thread.</summary>
    /// <param name="simulation">The simulation.</param>
    /// <param name="projections">The names of the projections, whose weights must have the same unit. A sample has for each the numbers of synapses below the
    /// range, in each bin, and above.</param>
    /// <param name="every">The time from one sample to the next in ms, above 0.</param>
    /// <param name="bins">The bins, and the range that they divide.</param>
    /// <param name="options">The greatest number of items waiting to be read; null for the default.</param>
    /// <exception cref="ArgumentException">There is no such projection, or the weights of two have different units.</exception>
    /// <exception cref="InvalidOperationException">The simulation has finished or failed, or was disposed of.</exception>
    public static SimulationStream<Sample> WeightHistograms(
        this Simulation simulation, IReadOnlyList<string> projections, double every, HistogramPlan bins, StreamOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(bins);
        return simulation.Streams.WeightHistograms(projections, every, bins, options);
    }

    /// <summary>Births and deaths of synapses from now on. May be called from any thread.</summary>
    /// <param name="simulation">The simulation.</param>
    /// <param name="projections">The names of the projections.</param>
    /// <param name="options">The greatest number of items waiting to be read; null for the default.</param>
    /// <exception cref="ArgumentException">There is no such projection.</exception>
    /// <exception cref="InvalidOperationException">The simulation has finished or failed, or was disposed of.</exception>
    public static SimulationStream<SynapseChange> Rewiring(this Simulation simulation, IReadOnlyList<string> projections, StreamOptions? options = null) =>
        simulation.Streams.Rewiring(projections, options);
}
