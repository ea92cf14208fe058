namespace NeuroForge.Hosting.Running;

/// <summary>Gives one thread at a time the network: one runs it, while others have their turn between two slices, or hold the run up there.</summary>
/// <param name="interrupt">Has the run that is under way, or else the next one, come back between two slices.</param>
internal sealed class Turns(Action interrupt)
{
    private readonly object _gate = new();
    private readonly Queue<Action> _asked = new();
    private Thread? _owner;
    private bool _isRun;
    private int _holds;
    private Action? _release;

    /// <summary>Whether the calling thread has the network to itself.</summary>
    internal bool IsMine => _owner == Thread.CurrentThread;

    /// <summary>Has the calling thread run the network; what others ask for meanwhile is done before it returns.</summary>
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

    /// <summary>Does what others ask for, between two slices of the run, and waits there while it is held up.</summary>
    /// <param name="cancellation">Ends the waiting.</param>
    internal void GiveTurns(CancellationToken cancellation)
    {
        using var waking = cancellation.Register(Wake);
        while (NextAsked(cancellation) is { } action)
        {
            action();
        }
    }

    /// <summary>Has a run wait between two slices, where it still does what it is asked for, until it is let go on as often as it was held up.</summary>
    internal void HoldUp()
    {
        lock (_gate)
        {
            _holds++;
        }

        interrupt();
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

    /// <summary>Does something as soon as nobody runs the network: at once, or between two slices on the thread that runs it.</summary>
    /// <param name="action">What to do.</param>
    /// <param name="cancellation">Withdraws it as long as it has not begun.</param>
    internal Task<T> Ask<T>(Func<T> action, CancellationToken cancellation)
    {
        var asked = new Asked<T>(action, cancellation);
        if (IsMine)
        {
            asked.Do();
            interrupt(); // a run that is under way looks at everything anew
        }
        else if (TryTakeToDo(asked.Do))
        {
            asked.Do();
            GiveBack();
        }

        return asked.Answer;
    }

    /// <summary>Has the network let go of as soon as nobody runs it, and waits for that, unless its owner says so.</summary>
    /// <param name="release">Lets go of it; it must not throw.</param>
    internal void Close(Action release)
    {
        lock (_gate)
        {
            if (_owner is not null)
            {
                _release = release;
                interrupt();
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

    /// <summary>Takes the network for a run; waits while somebody does something with it between two runs.</summary>
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

    /// <summary>Takes the network if it is free; else has its owner do what is to be done.</summary>
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
            interrupt();
            return false;
        }
    }

    /// <summary>Does what was asked for meanwhile, and leaves the network to others.</summary>
    private void GiveBack()
    {
        while (NextBeforeLeaving() is { } action)
        {
            action();
        }
    }

    /// <summary>What is left to be done, the release last; where nothing is, the network is free from now on.</summary>
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
