using Microsoft.AspNetCore.Http;
using NeuroForge.Hosting;
using NeuroForge.Studio.Library;
using NeuroForge.Studio.Observation;

namespace NeuroForge.Studio.Running;

/// <summary>
/// One run: a simulation, what was done to it, and what is seen of it. It runs on a thread of its own; requests are carried out between two slices.
/// </summary>
internal sealed class StudioRun : IDisposable
{
    private readonly Simulation _simulation;
    private readonly IRunAudience _audience;
    private readonly RunObservation _observation;
    private readonly List<Deed> _deeds;
    private readonly List<BranchMoment> _moments = [];
    private readonly Lock _gate = new();
    private CancellationTokenSource _pause = new();
    private Task _loop = Task.CompletedTask;
    private string _warning = "";

    /// <summary>Begins to observe a simulation, which is disposed of with this object.</summary>
    /// <param name="simulation">The simulation.</param>
    /// <param name="origin">The number and the description of the run.</param>
    /// <param name="audience">Receives frames and news.</param>
    /// <param name="clock">The clock.</param>
    internal StudioRun(Simulation simulation, RunOrigin origin, IRunAudience audience, TimeProvider clock)
    {
        (_simulation, Origin, _audience) = (simulation, origin, audience);
        _deeds = [.. origin.Deeds];
        _observation = new(origin.Id, simulation, clock);
        Parameters = new ChangeableParameters(simulation.Model.Plan).All();
        if (origin.Course is { } course)
        {
            _observation.Course.Continue(course);
        }
        else
        {
            _observation.Note();
        }

        State = simulation.IsOver ? StudioRunState.Finished : StudioRunState.Paused;
    }

    /// <summary>Its number.</summary>
    internal int Id => Origin.Id;

    /// <summary>The description as it was written.</summary>
    internal RunOrigin Origin { get; }

    /// <summary>Its state.</summary>
    internal StudioRunState State { get; private set; }

    /// <summary>The speed at which it runs.</summary>
    internal RunSpeed Speed { get; } = new();

    /// <summary>Rates, calcium and numbers of synapses over time.</summary>
    internal RunCourse Course => _observation.Course;

    /// <summary>The parameters that can be changed.</summary>
    internal IReadOnlyList<ChangeableParameter> Parameters { get; }

    /// <summary>Starts it, or lets it continue.</summary>
    /// <param name="steps">Number of steps after which it pauses.</param>
    /// <exception cref="StudioRefusal">It has ended.</exception>
    internal void Start(long steps = long.MaxValue)
    {
        lock (_gate)
        {
            if (State == StudioRunState.Running)
            {
                return;
            }

            RequireOpen();
            _pause.Dispose();
            _pause = new();
            State = StudioRunState.Running;
            _loop = Task.Factory.StartNew(() => Loop(steps), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }

        _audience.Tell(this);
    }

    /// <summary>Pauses it, between two slices.</summary>
    internal async Task PauseAsync()
    {
        Task loop;
        lock (_gate)
        {
            _pause.Cancel();
            loop = _loop;
        }

        await loop;
    }

    /// <summary>Runs some steps.</summary>
    /// <exception cref="StudioRefusal">It is running, or has ended.</exception>
    internal Task StepAsync(long steps)
    {
        if (State == StudioRunState.Running)
        {
            throw new StudioRefusal(StatusCodes.Status409Conflict, "the network is running: pause it, then take single steps");
        }

        Start(steps);
        return _loop;
    }

    /// <summary>Carries out a change, between two slices.</summary>
    /// <param name="deed">Creates the change for the step at whose beginning it acts.</param>
    /// <exception cref="StudioRefusal">The run has ended.</exception>
    internal async Task DoAsync(Func<long, Deed> deed)
    {
        RequireOpen();
        await _simulation.InvokeAsync(simulation =>
        {
            var done = deed(StepOf(simulation.Time));
            simulation.Change(done.Describe);
            lock (_gate)
            {
                _deeds.Add(done);
            }
        });
        if (State != StudioRunState.Running)
        {
            Show();
        }

        _audience.Tell(this);
    }

    /// <summary>Chooses the quantity that gives neurons their colours.</summary>
    /// <exception cref="StudioRefusal">No population has it.</exception>
    internal void Colour(string quantity)
    {
        if (!_simulation.Model.Plan.Populations.Any(p => NeuronColours.Quantities(p).Contains(quantity)))
        {
            throw new StudioRefusal(StatusCodes.Status400BadRequest, $"no population has \"{quantity}\"");
        }

        _observation.Quantity = quantity;
        Show();
    }

    /// <summary>Keeps the current moment, from which one can branch later.</summary>
    internal void Keep()
    {
        var moment = Moment(null);
        lock (_gate)
        {
            _moments.Add(moment);
        }

        _audience.Tell(this);
    }

    /// <summary>A kept moment, or the current one.</summary>
    /// <param name="moment">The number of the kept moment; null for the current one.</param>
    /// <exception cref="StudioRefusal">There is no such moment, or the run has failed.</exception>
    internal BranchMoment Moment(int? moment)
    {
        lock (_gate)
        {
            if (moment is { } number)
            {
                return number >= 0 && number < _moments.Count
                    ? _moments[number]
                    : throw new StudioRefusal(StatusCodes.Status404NotFound, $"run {Id} has kept {_moments.Count} moments");
            }
        }

        return State == StudioRunState.Failed
            ? throw new StudioRefusal(StatusCodes.Status409Conflict, $"run {Id} has failed and has no state any more; branch from a kept moment")
            : _simulation.InvokeAsync(simulation => new BranchMoment(simulation.Snapshot(), Deeds())).GetAwaiter().GetResult();
    }

    /// <summary>A description that does the same as was done, and the state hash that its run gives.</summary>
    /// <exception cref="StudioRefusal">It cannot be written.</exception>
    internal Task<SavedProtocol> SaveAsync(Func<string, string, NeuroForge.Hosting.Models.Model> read) => _simulation.InvokeAsync(simulation =>
        new SavedProtocol(
            new ProtocolWriter(Origin.Text, simulation.Model.Plan, Deeds()).Write(StepOf(simulation.Time), text => read(Origin.Name, text)),
            simulation.StateHash(),
            simulation.Time / 1000));

    /// <summary>It in the history.</summary>
    internal StudioRunSummary Summary()
    {
        lock (_gate)
        {
            var plan = _simulation.Model.Plan;
            return new(
                Id, Origin.Name, State.ToString().ToLowerInvariant(), _warning, _simulation.Time / 1000, plan.Steps * plan.Step / 1000, plan.Seed,
                Origin.Parent, Origin.BranchTime, [.. _deeds.Select(deed => new DeedSummary(deed.Step * plan.Step / 1000, deed.Words))],
                [.. _moments.Select(moment => moment.Snapshot.Time / 1000)], Speed.Pace, _observation.Quantity);
        }
    }

    /// <summary>Everything that a page needs once to show it.</summary>
    internal Task<RunDetail> DetailAsync() =>
        _simulation.InvokeAsync(simulation => RunDetails.Of(simulation, Origin, _observation, Parameters, Deeds()));

    /// <summary>Sends the current state to the audience, between two slices.</summary>
    internal void Show() => _simulation.InvokeAsync(_ =>
    {
        if (State == StudioRunState.Failed)
        {
            return;
        }

        _audience.Show(this, _observation.Frame(Speed.Recent));
        _audience.Show(this, _observation.Synapses());
    }).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public void Dispose()
    {
        _pause.Cancel();
        _observation.Dispose();
        _simulation.Dispose();
    }

    private long StepOf(double time) => (long)Math.Round(time / _simulation.Model.Plan.Step);

    private IReadOnlyList<Deed> Deeds()
    {
        lock (_gate)
        {
            return [.. _deeds];
        }
    }

    private void RequireOpen()
    {
        if (State is StudioRunState.Finished or StudioRunState.Failed)
        {
            throw new StudioRefusal(
                StatusCodes.Status409Conflict,
                State == StudioRunState.Finished
                    ? $"run {Id} is at its end: start a new one with a longer duration, or branch from a kept moment"
                    : $"run {Id} has failed: mend the description and start a new run, or branch from a kept moment");
        }
    }

    private void Loop(long steps)
    {
        var pause = _pause.Token;
        Guarded(() =>
        {
            while (steps > 0 && !pause.IsCancellationRequested && !_simulation.IsOver)
            {
                var chunk = Math.Min(steps, Speed.Next(_simulation.Model.Plan.Step));
                steps -= chunk;
                _simulation.RunFor(chunk * _simulation.Model.Plan.Step, cancellationToken: pause);
                Speed.Took(chunk, chunk * _simulation.Model.Plan.Step);
                _simulation.InvokeAsync(_ => Observe()).GetAwaiter().GetResult();
                Speed.Wait(pause);
            }
        });
        Show();
        _audience.Tell(this);
    }

    private void Observe()
    {
        _observation.Note();
        if (_audience.IsWatching(this) && _observation.FrameIfDue(Speed.Recent) is { } frame)
        {
            _audience.Show(this, frame);
            if (_observation.SynapsesIfDue() is { } synapses)
            {
                _audience.Show(this, synapses);
            }
        }
    }

    /// <summary>Runs the network; a failure of a mechanism ends the run, not the studio.</summary>
    private void Guarded(Action run)
    {
        try
        {
            run();
            State = _simulation.IsOver ? StudioRunState.Finished : StudioRunState.Paused;
        }
        catch (Exception end) when (end is OperationCanceledException or ObjectDisposedException)
        {
            State = StudioRunState.Paused;
        }
        catch (Exception failure)
        {
            (State, _warning) = (StudioRunState.Failed, failure.Message);
            _audience.Tell(this);
        }
    }
}
