using System.Runtime.ExceptionServices;
using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Conditions;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Recording.Quantities;
using NeuroForge.Engine.Rewiring;
using NeuroForge.Engine.Whole;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording;

/// <summary>All recorders of a simulation, from their opening to their end.</summary>
internal sealed class Recorders : IDisposable
{
    private readonly List<OpenRecording> _recordings = [];
    private readonly RecorderChannel _channel = new();
    private readonly Network _network;
    private readonly RecordedParts _parts;
    private readonly ActiveRecordings _active;

    /// <summary>Makes the recorders; they are open once <see cref="Begin"/> or <see cref="Resume"/> has been called.</summary>
    /// <param name="network">What is recorded.</param>
    /// <param name="directory">The folder for files.</param>
    /// <exception cref="MechanismException">A recorder could not be made.</exception>
    /// <exception cref="ArgumentException">There is no population or projection that one names.</exception>
    /// <exception cref="PlanException">There is nothing of what one is to record, or it cannot be recorded so.</exception>
    internal Recorders(Network network, string directory)
    {
        _network = network;
        _parts = new RecordedParts(network);
        _active = new ActiveRecordings(_channel, network.Plan.Step);
        foreach (var recorder in network.Plan.Recorders)
        {
            _recordings.Add(Add(_parts.Of(recorder), directory, SpikeTap.Batch));
        }
    }

    /// <summary>The recordings, in the order of the plan.</summary>
    internal IReadOnlyList<OpenRecording> Recordings => _recordings;

    /// <summary>The names of the recorders that cannot go on from a snapshot.</summary>
    internal IReadOnlyList<string> NotResumable => [.. _recordings.Where(r => !r.IsResumable).Select(r => r.Plan.Name)];

    /// <summary>Checks that every recorder can go on from a snapshot.</summary>
    /// <exception cref="SnapshotException">Some cannot.</exception>
    internal void ThrowIfNotResumable()
    {
        if (NotResumable is { Count: > 0 } names)
        {
            throw new SnapshotException($"no snapshot can be taken: the recorders {string.Join(", ", names)} cannot go on from one");
        }
    }

    /// <inheritdoc cref="ActiveRecordings.NextAfter"/>
    internal long NextAfter(long step) => _active.NextAfter(step);

    /// <inheritdoc cref="ActiveRecordings.ReadSynapsesAt"/>
    internal bool ReadSynapsesAt(long step) => _active.ReadSynapsesAt(step);

    /// <inheritdoc cref="ActiveRecordings.Sample"/>
    internal void Sample(long step) => _active.Sample(step);

    /// <summary>Takes the spikes of a slice.</summary>
    internal void Take(SliceSpikes spikes, in Slice slice) => _active.Take(spikes, slice);

    /// <summary>Takes what an update has done to a projection.</summary>
    internal void Take(ConnectivityEditor editor, long step) => _active.Take(editor, step);

    /// <summary>Opens the recorders, and records where neurons are and the synapses that the network begins with.</summary>
    /// <param name="step">The step at which it begins.</param>
    /// <exception cref="MechanismException">One could not be opened; those before it are closed again.</exception>
    /// <exception cref="PlanException">One cannot take what the description wants it to; those before it are closed again.</exception>
    internal void Begin(long step)
    {
        Open((recording, _) => recording.Begin(step));
        _recordings.ForEach(recording => recording.RecordBeginning(_channel));
        _active.TakeInitialBirths(_network.Rewiring.Select(r => r.Editor), step);
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
        _active.Flush();
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
        _active.Flush();
        _channel.Wait();
        var recording = _recordings.Find(r => r.Plan.Name == name);
        return recording?.Kept() ?? throw new ArgumentException(
            $"there is no recorder \"{name}\" that keeps anything in memory; a description has one with \"model\": \"memory\"", nameof(name));
    }

    /// <summary>Lets a guest record from now on. It is no part of the network: not of its snapshots, nor of its results.</summary>
    /// <param name="guest">What is recorded, and by whom.</param>
    /// <param name="step">The next step.</param>
    /// <exception cref="MechanismException">It could not be opened.</exception>
    /// <exception cref="PlanException">It cannot take what it would get.</exception>
    internal void Attach(RecorderPlan guest, long step)
    {
        var recording = Add(_parts.OfGuest(guest), directory: "", spikesAtOnce: 1);
        try
        {
            recording.Begin(step);
            recording.RecordBeginning(_channel);
        }
        catch
        {
            _active.Remove(recording);
            throw;
        }
    }

    /// <summary>Lets a guest go, once it has got everything up to now.</summary>
    internal void Detach(RecorderPlan guest)
    {
        if (_active.All.FirstOrDefault(r => ReferenceEquals(r.Plan, guest)) is { } recording)
        {
            _active.Remove(recording);
            _channel.Send(() => recording.End(RunOutcome.Paused));
        }
    }

    /// <summary>Whether one has failed, or the host on its way there.</summary>
    internal bool HaveFailed => _channel.HasFailed;

    /// <summary>Says so when a recorder has failed since.</summary>
    /// <exception cref="MechanismException">A recorder has failed.</exception>
    internal void ThrowIfFailed() => _channel.ThrowIfFailed();

    /// <summary>Brings everything recorded to where it belongs and closes the recorders, also those whose neighbours failed.</summary>
    /// <exception cref="MechanismException">A recorder failed.</exception>
    internal void End(RunOutcome outcome)
    {
        var failures = new List<Exception>();
        Collect(failures, _active.Flush);
        Collect(failures, _channel.Finish);
        foreach (var recording in _active.All)
        {
            Collect(failures, () => recording.End(outcome));
        }

        if (failures.Count > 0)
        {
            ExceptionDispatchInfo.Throw(failures[0]);
        }
    }

    /// <summary>Disposes of recorders that want to be; results are whole by then, so that one fails keeps none of the others.</summary>
    public void Dispose() => _recordings.ForEach(recording => Collect([], recording.Dispose));

    private OpenRecording Add(RecordedQuantity recorded, string directory, int spikesAtOnce)
    {
        PlanConditions.Check(recorded.Plan.Model, $"recorders.{recorded.Plan.Name}", recorded.StepLength);
        var recorder = MechanismActivator.Create<IRecorder>(recorded.Plan.Model, $"recorder {recorded.Plan.Name}");
        var recording = new OpenRecording(recorded, recorder, directory);
        _active.Add(recording, spikesAtOnce);
        return recording;
    }

    private void Open(Action<OpenRecording, int> open)
    {
        for (var i = 0; i < _recordings.Count; i++)
        {
            try
            {
                open(_recordings[i], i);
            }
            catch
            {
                _recordings.Take(i).ToList().ForEach(opened => Collect([], () => opened.End(RunOutcome.Failed)));
                throw;
            }
        }

        _channel.Start();
    }

    private static void Collect(List<Exception> failures, Action action)
    {
        try
        {
            action();
        }
        catch (Exception failure)
        {
            failures.Add(failure);
        }
    }
}
