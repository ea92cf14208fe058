namespace NeuroForge.Hosting.Running;

/// <summary>Gives one thread at a time access to the network: one runs it, while others get access between two slices, or suspend the run there.</summary>
/// <param name="interrupt">Makes the current run, or else the next one, stop between two slices.</param>
internal sealed class Turns(Action interrupt)
{
    private readonly object _gate = new();
    private readonly Queue<Action> _asked = new();
    private Thread? _owner;
    private bool _isRun;
    private int _holds;
    private Action? _release;

    /// <summary>True if the calling thread has exclusive access to the network.</summary>
    internal bool IsMine => _owner == Thread.CurrentThread;

    /// <summary>Runs the network on the calling thread; requests of other threads are executed before it returns.</summary>
    /// <exception cref="InvalidOperationException">The network is already being run.</exception>
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

    /// <summary>Executes requests of other threads, between two slices of the run, and waits there while the run is suspended.</summary>
    /// <param name="cancellation">Ends the waiting.</param>
    internal void GiveTurns(CancellationToken cancellation)
    {
        using var waking = cancellation.Register(Wake);
        while (NextAsked(cancellation) is { } action)
        {
            action();
        }
    }

    /// <summary>
    /// Suspends the run between two slices, where requests are still executed, until <see cref="LetGoOn"/> has been called as often as this method.
    /// </summary>
    internal void HoldUp()
    {
        lock (_gate)
        {
            _holds++;
        }

        interrupt();
    }

    /// <summary>Ends one suspension of the run.</summary>
    internal void LetGoOn()
    {
        lock (_gate)
        {
            _holds--;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Executes an action with exclusive access to the network: at once, or between two slices on the thread that runs it.</summary>
    /// <param name="action">The action.</param>
    /// <param name="cancellation">Cancels it if it has not begun.</param>
    internal Task<T> Ask<T>(Func<T> action, CancellationToken cancellation)
    {
        var asked = new Asked<T>(action, cancellation);
        if (IsMine)
        {
            asked.Do();
            interrupt(); // a running run reads all values again
        }
        else if (TryTakeToDo(asked.Do))
        {
            asked.Do();
            GiveBack();
        }

        return asked.Answer;
    }

    /// <summary>Releases the network as soon as it is not run, and waits for that, unless its owner calls this.</summary>
    /// <param name="release">Releases it; it must not throw.</param>
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

    /// <summary>Takes the network for a run; waits while another thread uses it between two runs.</summary>
    private void TakeToRun()
    {
        lock (_gate)
        {
            while (_owner is not null)
            {
                if (_isRun || IsMine)
                {
                    throw new InvalidOperationException("the simulation is running: wait for its end, or use InvokeAsync, which works between two slices");
                }

                Monitor.Wait(_gate);
            }

            (_owner, _isRun) = (Thread.CurrentThread, true);
        }
    }

    /// <summary>Takes the network if it is free; otherwise leaves the action to its owner.</summary>
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

    /// <summary>Executes the requests that arrived meanwhile, and releases the network.</summary>
    private void GiveBack()
    {
        while (NextBeforeLeaving() is { } action)
        {
            action();
        }
    }

    /// <summary>The next action, the release last; if there is none, the network is free from now on.</summary>
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

    /// <summary>The next request, waited for while the run is suspended; null if the run continues.</summary>
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

    /// <summary>Wakes all waiting threads, to check their conditions again.</summary>
    private void Wake()
    {
        lock (_gate)
        {
            Monitor.PulseAll(_gate);
        }
    }
}
