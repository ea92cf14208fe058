namespace NeuroForge.Engine;

/// <summary>All recorders of a simulation.</summary>
internal sealed class Recorders : IDisposable
{
    private readonly List<Recording> _recordings = [];
    private readonly List<Recording> _active = [];
    private readonly List<SpikeTap> _taps = [];
    private readonly List<Probe> _spikeCounters = [];
    private readonly Dictionary<Projection, List<(Recording Recording, int Group)>> _rewiring = [];
    private readonly RecorderChannel _channel = new();
    private readonly Network _network;
    private readonly double _step;

    /// <summary>Makes the recorders; they are open once <see cref="Begin"/> or <see cref="Resume"/> has been called.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="network">What is recorded.</param>
    /// <param name="directory">The folder for files.</param>
    /// <exception cref="MechanismException">A recorder could not be made.</exception>
    internal Recorders(NetworkPlan plan, Network network, string directory)
    {
        _network = network;
        _step = plan.Step;
        foreach (var recorder in plan.Recorders)
        {
            _recordings.Add(Add(recorder, directory, SpikeTap.Batch));
        }
    }

    /// <summary>The recordings, in the order of the plan.</summary>
    internal IReadOnlyList<Recording> Recordings => _recordings;

    /// <summary>The first step after the given one at whose beginning a sample is due.</summary>
    internal long NextAfter(long step)
    {
        var next = long.MaxValue;
        foreach (var recording in _active)
        {
            next = Math.Min(next, recording.NextAfter(step));
        }

        return next;
    }

    /// <summary>Whether a sample that is due at the beginning of a step reads what spikes may change as they are delivered.</summary>
    internal bool ReadSynapsesAt(long step)
    {
        foreach (var recording in _active)
        {
            if (recording.Probe.ReadsSynapses && recording.IsDue(step))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The names of the recorders that cannot go on from a snapshot.</summary>
    internal IReadOnlyList<string> NotResumable => [.. _recordings.Where(r => !r.IsResumable).Select(r => r.Plan.Name)];

    /// <summary>Opens the recorders, and records where neurons are and the synapses that the network begins with.</summary>
    /// <param name="step">The step at which it begins.</param>
    /// <exception cref="MechanismException">One could not be opened; those before it are closed again.</exception>
    /// <exception cref="PlanException">One cannot take what the description wants it to; those before it are closed again.</exception>
    internal void Begin(long step)
    {
        Open((recording, _) => recording.Begin());
        _recordings.ForEach(recording => recording.RecordBeginning(_channel));
        RecordInitialBirths(step);
    }

    /// <summary>Opens the recorders where they stood when a snapshot was taken.</summary>
    /// <param name="saved">What each said then.</param>
    /// <exception cref="MechanismException">One could not be opened; those before it are closed again.</exception>
    /// <exception cref="SnapshotException">There were others.</exception>
    internal void Resume(IReadOnlyList<byte[]> saved)
    {
        if (saved.Count != _recordings.Count)
        {
            throw SnapshotException.OfAnotherNetwork();
        }

        Open((recording, number) => recording.Resume(saved[number]));
    }

    /// <summary>Shows what is kept from one sample to the next.</summary>
    internal void Archive(StateArchive archive) => _recordings.ForEach(r => r.Archive(archive));

    /// <summary>Brings everything recorded so far to where it outlasts the process.</summary>
    /// <param name="time">The simulated time in ms.</param>
    /// <param name="take">Told on the recorders' thread where each recorder stands, unless one has failed.</param>
    internal void Save(double time, Action<IReadOnlyList<byte[]>> take)
    {
        _taps.ForEach(t => t.Flush(_channel));
        _channel.Send(() =>
        {
            _channel.ThrowIfFailed();
            take([.. _recordings.Select(r => r.Save(time))]);
        });
    }

    /// <summary>What a recorder has kept in memory, up to now.</summary>
    /// <exception cref="ArgumentException">There is no recorder of that name, or it keeps nothing in memory.</exception>
    /// <exception cref="MechanismException">A recorder failed.</exception>
    internal KeptRecording Kept(string name)
    {
        _taps.ForEach(t => t.Flush(_channel));
        _channel.Wait();
        var recording = _recordings.Find(r => r.Plan.Name == name);
        return recording?.Kept() ?? throw new ArgumentException(
            $"there is no recorder \"{name}\" that keeps anything in memory; a description has one with \"model\": \"memory\"", nameof(name));
    }

    /// <summary>Lets a guest record from now on. It is no part of the network: not of its snapshots, nor of its results.</summary>
    /// <exception cref="MechanismException">It could not be opened.</exception>
    /// <exception cref="PlanException">It cannot take what it would get.</exception>
    internal void Attach(RecorderPlan guest)
    {
        var recording = Add(guest, directory: "", spikesAtOnce: 1);
        try
        {
            recording.Begin();
            recording.RecordBeginning(_channel);
        }
        catch
        {
            Remove(recording);
            throw;
        }
    }

    /// <summary>Lets a guest go, once it has got everything up to now.</summary>
    internal void Detach(RecorderPlan guest)
    {
        if (_active.Find(r => ReferenceEquals(r.Plan, guest)) is { } recording)
        {
            Remove(recording);
            _channel.Send(() => recording.End(RunOutcome.Paused));
        }
    }

    /// <summary>Says so when a recorder has failed since.</summary>
    /// <exception cref="MechanismException">A recorder has failed.</exception>
    internal void ThrowIfFailed() => _channel.ThrowIfFailed();

    /// <summary>Takes the samples that are due at the beginning of a step.</summary>
    internal void Sample(long step)
    {
        foreach (var recording in _active)
        {
            if (recording.IsDue(step))
            {
                recording.Sample(step, _channel);
            }
        }
    }

    /// <summary>Takes the spikes of a slice.</summary>
    internal void Take(SliceSpikes spikes, in Slice slice)
    {
        foreach (var tap in _taps)
        {
            tap.Take(spikes, slice, _channel);
        }

        for (var step = 0; step < slice.Steps && _spikeCounters.Count > 0; step++)
        {
            Count(spikes.At(step));
        }
    }

    private void Count(in StepSpikes spikes)
    {
        if (spikes.IsEmpty)
        {
            return;
        }

        foreach (var counter in _spikeCounters)
        {
            counter.Take(spikes);
        }
    }

    /// <summary>Takes what an update has done to a projection.</summary>
    internal void Take(ConnectivityEditor editor, long step)
    {
        foreach (var recording in _active)
        {
            recording.Probe.Take(editor);
        }

        if (editor.Events.Count > 0 && _rewiring.ContainsKey(editor.Projection))
        {
            SendRewiring(editor.Projection, step * _step, [.. editor.Events]);
        }
    }

    /// <summary>Brings everything recorded to where it belongs and closes the recorders, also those whose neighbours failed.</summary>
    /// <exception cref="MechanismException">A recorder failed.</exception>
    internal void End(RunOutcome outcome)
    {
        var failures = new List<MechanismException>();
        Collect(failures, () => _taps.ForEach(t => t.Flush(_channel)));
        Collect(failures, _channel.Finish);
        foreach (var recording in _active)
        {
            Collect(failures, () => recording.End(outcome));
        }

        if (failures.Count > 0)
        {
            throw failures[0];
        }
    }

    /// <summary>Records the synapses that the network begins with, so that births and deaths alone tell the connectome at any time.</summary>
    private void RecordInitialBirths(long step)
    {
        foreach (var editor in _network.Rewiring.Select(r => r.Editor).Where(e => _rewiring.ContainsKey(e.Projection)))
        {
            foreach (var births in editor.InitialBirths(step))
            {
                SendRewiring(editor.Projection, step * _step, births);
            }
        }
    }

    private void SendRewiring(Projection projection, double time, RewiringEvent[] events)
    {
        foreach (var (recording, group) in _rewiring[projection])
        {
            _channel.Send(recording, new RewiredFrame(time, group, events));
        }
    }

    /// <summary>Disposes of recorders that want to be; results are whole by then, so that one fails keeps none of the others.</summary>
    public void Dispose() => _recordings.ForEach(recording => Collect([], recording.Dispose));

    private void Open(Action<Recording, int> open)
    {
        for (var i = 0; i < _recordings.Count; i++)
        {
            try
            {
                open(_recordings[i], i);
            }
            catch (Exception failure) when (failure is MechanismException or PlanException)
            {
                _recordings.Take(i).ToList().ForEach(opened => Collect([], () => opened.End(RunOutcome.Failed)));
                throw;
            }
        }

        _channel.Start();
    }

    private static void Collect(List<MechanismException> failures, Action action)
    {
        try
        {
            action();
        }
        catch (MechanismException failure)
        {
            failures.Add(failure);
        }
    }

    /// <summary>Gives a recording nothing more.</summary>
    private void Remove(Recording recording)
    {
        _active.Remove(recording);
        _spikeCounters.Remove(recording.Probe);
        _taps.RemoveAll(tap => tap.Recording == recording);
        foreach (var recordings in _rewiring.Values)
        {
            recordings.RemoveAll(r => r.Recording == recording);
        }
    }

    private Recording Add(RecorderPlan plan, string directory, int spikesAtOnce)
    {
        var recorder = MechanismActivator.Create<IRecorder>(plan.Model, $"recorder {plan.Name}");
        var recording = new Recording(plan, recorder, ProbeFor(plan), directory, _step);
        _active.Add(recording);
        if (recording.Probe.TakesSpikes)
        {
            _spikeCounters.Add(recording.Probe);
        }

        if (recording.Probe.Kind == RecordingKind.Spikes)
        {
            _taps.Add(new SpikeTap(recording, Populations(plan), spikesAtOnce));
        }

        if (recording.Probe.Kind == RecordingKind.Rewiring)
        {
            foreach (var (group, projection) in Projections(plan).Index())
            {
                _rewiring.TryAdd(projection, []);
                _rewiring[projection].Add((recording, group));
            }
        }

        return recording;
    }

    private Probe ProbeFor(RecorderPlan plan)
    {
        switch (plan.Record)
        {
            case "spikes":
                return new EventProbe(RecordingKind.Spikes, "1", [.. Populations(plan).Select(p => new RecordingGroup(p.Name, p.Size))]);
            case "positions":
                PositionCheck.Check(plan, Populations(plan));
                return new PositionProbe(Populations(plan));
            case "rewiring":
                return new EventProbe(RecordingKind.Rewiring, WeightUnit(plan), [.. Projections(plan).Select(p => new RecordingGroup(p.Name, 0))]);
            case "connections":
                return new ConnectionProbe(Projections(plan));
            case "births":
                return new RewiringCountProbe(Projections(plan), births: true);
            case "deaths":
                return new RewiringCountProbe(Projections(plan), births: false);
            case "firing_rate":
                return new FiringRateProbe(Populations(plan), new FiringRate(Populations(plan), _step), plan.Reduce);
            case "in_degree":
                return new DegreeProbe(Projections(plan), Side.Post, plan.Reduce);
            case "out_degree":
                return new DegreeProbe(Projections(plan), Side.Pre, plan.Reduce);
            case "delays":
                return new DelayProbe(Projections(plan), _step);
            case "weights":
                return new WeightProbe(Projections(plan), WeightUnit(plan));
            case "weight_histogram":
                return new WeightHistogramProbe(Projections(plan), Histogram(plan), WeightUnit(plan));
            default:
                return new NeuronProbe(Populations(plan), NeuronQuantities.Find(plan.Record, Populations(plan)), plan.Reduce);
        }
    }

    private List<Population> Populations(RecorderPlan plan) => [.. plan.Of.Select(_network.Population)];

    private List<Projection> Projections(RecorderPlan plan) => [.. plan.Of.Select(_network.Projection)];

    private static HistogramPlan Histogram(RecorderPlan plan) => plan.Histogram
        ?? throw new PlanException($"recorders.{plan.Name}.record", "a weight_histogram needs bins and a range");

    private string WeightUnit(RecorderPlan plan)
    {
        var projection = Projections(plan)[0];
        var model = projection.Targets.Populations[0].Plan.Model;
        return model.Inputs.Single(i => i.Name == projection.Plan.Receptors[0]).Unit.Text;
    }
}
