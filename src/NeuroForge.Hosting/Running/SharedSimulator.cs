using NeuroForge.Engine;

namespace NeuroForge.Hosting;

/// <summary>A simulator that one thread runs, while others ask for something to be done between two of its slices.</summary>
/// <param name="simulator">The simulator.</param>
internal sealed class SharedSimulator(Simulator simulator)
{
    private readonly Lock _gate = new();
    private readonly Queue<Action> _asked = new();
    private Thread? _owner;

    /// <summary>The step that comes next.</summary>
    internal long Step => simulator.Step;

    /// <summary>Whether the calling thread has it to itself.</summary>
    internal bool IsMine => _owner == Thread.CurrentThread;

    /// <summary>Has the calling thread run the simulator; what others ask for meanwhile is done before it returns.</summary>
    /// <exception cref="InvalidOperationException">It is being run already.</exception>
    internal void Run(Action run)
    {
        if (!TryTake())
        {
            throw new InvalidOperationException("the simulation is running: wait for its end, or ask for what is to be done between two slices");
        }

        try
        {
            run();
        }
        finally
        {
            GiveBack();
        }
    }

    /// <summary>Runs to a step, and between two slices whatever others ask for.</summary>
    /// <inheritdoc cref="Simulator.RunTo"/>
    internal void RunTo(long end, Action<SimulationProgress>? progress, CancellationToken cancellation)
    {
        while (simulator.Step < end)
        {
            DoAsked();
            simulator.RunTo(end, progress, cancellation);
        }
    }

    /// <summary>Does something as soon as nobody runs the simulator: at once, or between two slices on the thread that runs it.</summary>
    /// <param name="action">What to do.</param>
    /// <param name="cancellation">Withdraws it as long as it has not begun.</param>
    internal Task<T> Ask<T>(Func<T> action, CancellationToken cancellation)
    {
        var asked = new Asked<T>(action, cancellation);
        if (IsMine)
        {
            asked.Do();
        }
        else if (TryTake(orElse: asked.Do))
        {
            asked.Do();
            GiveBack();
        }

        return asked.Answer;
    }

    private bool TryTake(Action? orElse = null)
    {
        lock (_gate)
        {
            if (_owner is null)
            {
                _owner = Thread.CurrentThread;
                return true;
            }

            if (orElse is not null)
            {
                _asked.Enqueue(orElse);
                simulator.Interrupt();
            }

            return false;
        }
    }

    private void GiveBack()
    {
        while (Next(last: true) is { } action)
        {
            action();
        }
    }

    private void DoAsked()
    {
        while (Next(last: false) is { } action)
        {
            action();
        }
    }

    /// <summary>What is to be done next; where nothing is, and the owner is about to leave, the simulator is free.</summary>
    private Action? Next(bool last)
    {
        lock (_gate)
        {
            if (_asked.TryDequeue(out var action))
            {
                return action;
            }

            if (last)
            {
                _owner = null;
            }

            return null;
        }
    }
}
