using NeuroForge.Declarations;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Recording.Quantities;
using NeuroForge.Engine.Running;
using NeuroForge.Hosting.Running;
using NeuroForge.Recording;

namespace NeuroForge.Hosting.Streams;

/// <summary>The open streams of a simulation.</summary>
/// <param name="simulator">The simulator.</param>
/// <param name="shared">Access to it between two slices.</param>
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

    /// <summary>Closes all streams, so that the simulation does not wait for readers.</summary>
    internal void Close()
    {
        lock (_close)
        {
            _close.ForEach(close => close());
        }
    }

    /// <summary>The recorder plan for a stream.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It has no populations or projections.</exception>
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
    /// <exception cref="ArgumentOutOfRangeException">The time is not above 0, or not finite.</exception>
    private long Steps(double every)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(every);
        ArgumentOutOfRangeException.ThrowIfEqual(double.IsFinite(every), other: false, nameof(every));
        return Math.Max(1, (long)Math.Round(every / step));
    }

    /// <summary>Opens a stream.</summary>
    /// <param name="options">Options of the stream.</param>
    /// <param name="record">Creates the recorder plan.</param>
    /// <param name="recorder">Creates the recorder that sends to the stream.</param>
    /// <exception cref="ArgumentException">The quantity cannot be recorded.</exception>
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
