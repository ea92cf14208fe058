using NeuroForge.Engine.Running;

namespace NeuroForge.Hosting.Running;

/// <summary>A simulator that one thread runs, while others ask for something to be done between two of its slices, or hold it up there.</summary>
/// <param name="simulator">The simulator.</param>
internal sealed class Turns(NetworkSimulator simulator)
{
    private readonly object _gate = new();
    private readonly Queue<Action> _asked = new();
    private Thread? _owner;
    private bool _isRun;
    private int _holds;
    private Action? _release;

    /// <summary>The step that comes next.</summary>
    internal long Step => simulator.Step;

    /// <summary>Whether the calling thread has it to itself.</summary>
    internal bool IsMine => _owner == Thread.CurrentThread;

    /// <summary>Has the calling thread run the simulator; what others ask for meanwhile is done before it returns.</summary>
    /// <exception cref="InvalidOperationException">It is being run already.</exception>
    internal void Run(Action run)
    {
        TakeToRun();
        try
        {
            run();
        }
        finally
        {
            GiveBack();
        }
    }

    /// <summary>Runs to a step, does between two slices whatever others ask for, and waits there while it is held up.</summary>
    /// <inheritdoc cref="NetworkSimulator.RunTo"/>
    internal void RunTo(long end, Action<SimulationProgress>? progress, CancellationToken cancellation)
    {
        using var waking = cancellation.Register(Wake);
        while (simulator.Step < end)
        {
            cancellation.ThrowIfCancellationRequested();
            DoAsked(cancellation);
            simulator.RunTo(end, progress, cancellation);
        }
    }

    /// <summary>Has a run wait between two slices, where it still does what it is asked for, until it is let go on as often as it was held up.</summary>
    internal void HoldUp()
    {
        lock (_gate)
        {
            _holds++;
        }

        simulator.Interrupt();
    }

    /// <summary>Holds the run up no longer.</summary>
    internal void LetGoOn()
    {
        lock (_gate)
        {
            _holds--;
            Monitor.PulseAll(_gate);
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
            simulator.Interrupt(); // a run that is under way looks at everything anew
        }
        else if (TryTakeToDo(asked.Do))
        {
            asked.Do();
            GiveBack();
        }

        return asked.Answer;
    }

    /// <summary>Has the simulator let go of as soon as nobody runs it, and waits for that, unless its owner says so.</summary>
    /// <param name="release">Lets go of it; it must not throw.</param>
    internal void Close(Action release)
    {
        lock (_gate)
        {
            if (_owner is not null)
            {
                _release = release;
                simulator.Interrupt();
                while (_owner is not null && !IsMine)
                {
                    Monitor.Wait(_gate);
                }

                return;
            }

            (_owner, _isRun) = (Thread.CurrentThread, false);
        }

        release();
        GiveBack();
    }

    /// <summary>Takes the simulator for a run; waits while somebody does something with it between two runs.</summary>
    private void TakeToRun()
    {
        lock (_gate)
        {
            while (_owner is not null)
            {
                if (_isRun || IsMine)
                {
                    throw new InvalidOperationException("the simulation is running: wait for its end, or ask for what is to be done between two slices");
                }

                Monitor.Wait(_gate);
            }

            (_owner, _isRun) = (Thread.CurrentThread, true);
        }
    }

    /// <summary>Takes the simulator if it is free; else has its owner do what is to be done.</summary>
    private bool TryTakeToDo(Action action)
    {
        lock (_gate)
        {
            if (_owner is null)
            {
                (_owner, _isRun) = (Thread.CurrentThread, false);
                return true;
            }

            _asked.Enqueue(action);
            Monitor.PulseAll(_gate);
            simulator.Interrupt();
            return false;
        }
    }

    /// <summary>Does what was asked for meanwhile, and leaves the simulator to others.</summary>
    private void GiveBack()
    {
        while (NextBeforeLeaving() is { } action)
        {
            action();
        }
    }

    /// <summary>What is left to be done, the release last; where nothing is, the simulator is free from now on.</summary>
    private Action? NextBeforeLeaving()
    {
        lock (_gate)
        {
            if (_asked.TryDequeue(out var action))
            {
                return action;
            }

            (var release, _release) = (_release, null);
            if (release is null)
            {
                _owner = null;
                Monitor.PulseAll(_gate);
            }

            return release;
        }
    }

    /// <summary>Does what is asked for, at least until nobody holds the run up.</summary>
    private void DoAsked(CancellationToken cancellation)
    {
        while (NextAsked(cancellation) is { } action)
        {
            action();
        }
    }

    /// <summary>What is asked for next, waited for while the run is held up; null where it goes on.</summary>
    private Action? NextAsked(CancellationToken cancellation)
    {
        lock (_gate)
        {
            while (_asked.Count == 0 && _holds > 0 && !cancellation.IsCancellationRequested)
            {
                Monitor.Wait(_gate);
            }

            return _asked.TryDequeue(out var action) ? action : null;
        }
    }

    /// <summary>Has whoever waits look again whether he has to.</summary>
    private void Wake()
    {
        lock (_gate)
        {
            Monitor.PulseAll(_gate);
        }
    }
}
