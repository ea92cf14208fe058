using NeuroForge.Engine;

namespace NeuroForge.Hosting;

/// <summary>The streams of a simulation that somebody may be reading.</summary>
/// <param name="simulator">The simulator.</param>
/// <param name="shared">The same, to be had between two slices.</param>
/// <param name="step">The length of a step in ms.</param>
internal sealed class OpenStreams(Simulator simulator, SharedSimulator shared, double step)
{
    private readonly List<Action> _close = [];

    /// <summary>Opens a stream.</summary>
    /// <param name="options">How it is kept.</param>
    /// <param name="record">What is recorded, and of what.</param>
    /// <param name="recorder">Sends it.</param>
    /// <exception cref="ArgumentException">There is nothing of the kind to record.</exception>
    internal SimulationStream<T> Open<T>(StreamOptions? options, Func<Mechanism, RecorderPlan> record, Func<SimulationStream<T>, IRecorder> recorder)
    {
        RecorderPlan? guest = null;
        var stream = new SimulationStream<T>(options, left => _ = shared.Ask(() => Leave(left, guest!), CancellationToken.None));
        guest = record(GuestRecorder.MechanismFor(recorder(stream)));
        shared.Ask(() => Join(stream, guest), CancellationToken.None).GetAwaiter().GetResult();
        return stream;
    }

    /// <summary>Steps from one sample to the next.</summary>
    /// <param name="interval">The time between them in ms.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not above 0, or not finite.</exception>
    internal long Steps(double interval)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(interval);
        ArgumentOutOfRangeException.ThrowIfEqual(double.IsFinite(interval), other: false, nameof(interval));
        return Math.Max(1, (long)Math.Round(interval / step));
    }

    /// <summary>Closes all, so that nobody waits for a reader who may be gone.</summary>
    internal void Close()
    {
        lock (_close)
        {
            _close.ForEach(close => close());
        }
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
