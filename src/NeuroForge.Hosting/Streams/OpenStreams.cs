using NeuroForge.Declarations;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Recording.Quantities;
using NeuroForge.Engine.Running;
using NeuroForge.Hosting.Running;
using NeuroForge.Recording;

namespace NeuroForge.Hosting.Streams;

/// <summary>The streams of a simulation that somebody may be reading.</summary>
/// <param name="simulator">The simulator.</param>
/// <param name="shared">The same, to be had between two slices.</param>
/// <param name="step">The length of a step in ms.</param>
internal sealed class OpenStreams(NetworkSimulator simulator, Turns shared, double step)
{
    private readonly List<Action> _close = [];

    /// <summary>Opens a stream of the spikes of populations.</summary>
    internal SimulationStream<Spike> Spikes(IReadOnlyList<string> populations, StreamOptions? options) =>
        Open<Spike>(options, Guest(QuantityCatalogue.Spikes.Name!, populations), stream => new SpikeStreamRecorder(stream));

    /// <summary>Opens a stream of samples of a quantity.</summary>
    internal SimulationStream<Sample> Samples(string quantity, IReadOnlyList<string> of, double every, Reduction? reduce, StreamOptions? options)
    {
        var steps = Steps(every);
        var guest = Guest(quantity, of);
        return Open<Sample>(options, recorder => guest(recorder) with { Every = steps, Reduce = reduce }, stream => new SampleStreamRecorder(stream));
    }

    /// <summary>Opens a stream of a quantity of every synapse.</summary>
    internal SimulationStream<ProjectionSample> Synapses(string quantity, IReadOnlyList<string> projections, double every, StreamOptions? options)
    {
        var steps = Steps(every);
        var guest = Guest(quantity, projections);
        return Open<ProjectionSample>(options, recorder => guest(recorder) with { Every = steps }, stream => new SynapseStreamRecorder(stream));
    }

    /// <summary>Opens a stream of histograms of weights.</summary>
    internal SimulationStream<Sample> WeightHistograms(IReadOnlyList<string> projections, double every, HistogramPlan bins, StreamOptions? options)
    {
        var steps = Steps(every);
        var guest = Guest(QuantityCatalogue.WeightHistogram.Name!, projections);
        return Open<Sample>(options, recorder => guest(recorder) with { Every = steps, Histogram = bins }, stream => new SampleStreamRecorder(stream));
    }

    /// <summary>Opens a stream of births and deaths of synapses.</summary>
    internal SimulationStream<SynapseChange> Rewiring(IReadOnlyList<string> projections, StreamOptions? options) =>
        Open<SynapseChange>(options, Guest(QuantityCatalogue.Rewiring.Name!, projections), stream => new RewiringStreamRecorder(stream));

    /// <summary>Closes all, so that nobody waits for a reader who may be gone.</summary>
    internal void Close()
    {
        lock (_close)
        {
            _close.ForEach(close => close());
        }
    }

    /// <summary>What somebody who listens is as a recorder of the network.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It would be of nothing.</exception>
    private static Func<Mechanism, RecorderPlan> Guest(string quantity, IReadOnlyList<string> of)
    {
        ArgumentOutOfRangeException.ThrowIfZero(of.Count, nameof(of));
        return recorder =>
            new RecorderPlan
            {
                Name = quantity,
                Model = new(recorder, new Dictionary<string, object>(StringComparer.Ordinal)),
                Record = quantity,
                Of = [.. of],
            };
    }

    /// <summary>Steps from one sample to the next.</summary>
    /// <param name="every">The time between them in ms.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not above 0, or not finite.</exception>
    private long Steps(double every)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(every);
        ArgumentOutOfRangeException.ThrowIfEqual(double.IsFinite(every), other: false, nameof(every));
        return Math.Max(1, (long)Math.Round(every / step));
    }

    /// <summary>Opens a stream.</summary>
    /// <param name="options">How it is kept.</param>
    /// <param name="record">What is recorded, and of what.</param>
    /// <param name="recorder">Sends it.</param>
    /// <exception cref="ArgumentException">There is nothing of the kind to record.</exception>
    private SimulationStream<T> Open<T>(StreamOptions? options, Func<Mechanism, RecorderPlan> record, Func<SimulationStream<T>, IRecorder> recorder)
    {
        RecorderPlan? guest = null;
        var stream = new SimulationStream<T>(
            new((options ?? new()).Capacity, shared), left => _ = shared.Ask(() => Leave(left, guest!), CancellationToken.None));
        guest = record(GuestRecorder.MechanismFor(recorder(stream)));
        shared.Ask(() => Join(stream, guest), CancellationToken.None).GetAwaiter().GetResult();
        return stream;
    }

    private bool Join<T>(SimulationStream<T> stream, RecorderPlan guest)
    {
        try
        {
            simulator.Attach(guest);
        }
        catch (PlanException refused)
        {
            throw new ArgumentException(refused.Message, nameof(guest), refused);
        }

        lock (_close)
        {
            _close.Add(stream.Close);
        }

        return true;
    }

    private bool Leave<T>(SimulationStream<T> stream, RecorderPlan guest)
    {
        simulator.Detach(guest);
        lock (_close)
        {
            _close.Remove(stream.Close);
        }

        return true;
    }
}
