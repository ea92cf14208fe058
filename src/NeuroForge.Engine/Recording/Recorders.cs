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
    private readonly bool _isRecording; // the first rank records what all ranks have computed

    /// <summary>Creates the recorders; they are opened by <see cref="Begin"/> or <see cref="Resume"/>.</summary>
    /// <param name="network">The network to record.</param>
    /// <param name="directory">The folder for files.</param>
    /// <exception cref="MechanismException">A recorder could not be created.</exception>
    /// <exception cref="ArgumentException">A population or projection that one names does not exist.</exception>
    /// <exception cref="PlanException">The quantity of one does not exist, or cannot be recorded in this way.</exception>
    internal Recorders(Network network, string directory)
    {
        _network = network;
        _isRecording = network.Ranks.Rank == 0;
        _parts = new RecordedParts(network);
        _active = new ActiveRecordings(_channel, network.Plan.Step);
        foreach (var recorder in network.Plan.Recorders)
        {
            _recordings.Add(Add(_parts.Of(recorder), directory, SpikeTap.Batch));
        }
    }

    /// <summary>The recordings, in the order of the plan.</summary>
    internal IReadOnlyList<OpenRecording> Recordings => _recordings;

    /// <summary>The names of the recorders that cannot continue from a snapshot.</summary>
    internal IReadOnlyList<string> NotResumable => [.. _recordings.Where(r => !r.IsResumable).Select(r => r.Plan.Name)];

    /// <summary>Checks that every recorder can continue from a snapshot.</summary>
    /// <exception cref="SnapshotException">Some cannot.</exception>
    internal void ThrowIfNotResumable()
    {
        if (NotResumable is { Count: > 0 } names)
        {
            throw new SnapshotException($"no snapshot can be taken: the recorders {string.Join(", ", names)} cannot continue from a snapshot");
        }
    }

    /// <inheritdoc cref="ActiveRecordings.NextAfter"/>
    internal long NextAfter(long step) => _active.NextAfter(step);

    /// <inheritdoc cref="ActiveRecordings.ReadSynapsesAt"/>
    internal bool ReadSynapsesAt(long step) => _active.ReadSynapsesAt(step);

    /// <inheritdoc cref="ActiveRecordings.Sample"/>
    internal void Sample(long step)
    {
        if (_isRecording)
        {
            _active.Sample(step);
        }
    }

    /// <summary>Renews, on all ranks together, what the samples that are due at the beginning of a step read of other ranks.</summary>
    /// <param name="step">The step.</param>
    /// <param name="copies">The copies of the state of other ranks.</param>
    internal void Renew(long step, RankCopies copies)
    {
        if (_network.Ranks.IsAlone)
        {
            return;
        }

        OpenRecording[] due = [.. _recordings.Where(recording => recording.IsDue(step))];
        Population[] populations =
            [.. due.Where(recording => !recording.Probe.TakesSpikes).SelectMany(recording => recording.Recorded.Neurons).Select(n => n.Population).Distinct()];
        if (populations.Length > 0)
        {
            copies.RenewStates(populations);
            copies.RenewGrowth(populations);
        }

        if (Array.Exists(due, recording => recording.Probe.ReadsSynapses))
        {
            copies.RenewSynapses(step);
        }
    }

    /// <summary>Takes the spikes of a slice.</summary>
    internal void Take(SliceSpikes spikes, in Slice slice)
    {
        if (_isRecording)
        {
            _active.Take(spikes, slice);
        }
    }

    /// <summary>Passes on the changes of a projection by an update.</summary>
    internal void Take(ConnectivityEditor editor, long step)
    {
        if (_isRecording)
        {
            _active.Take(editor, step);
        }
    }

    /// <summary>Opens the recorders, and records positions of neurons and the initial synapses.</summary>
    /// <param name="step">The first step.</param>
    /// <exception cref="MechanismException">One could not be opened; those before it are closed again.</exception>
    /// <exception cref="PlanException">One does not take its recording; those before it are closed again.</exception>
    internal void Begin(long step)
    {
        Open((recording, _) => recording.Begin(step));
        if (!_isRecording)
        {
            return;
        }

        _recordings.ForEach(recording => recording.RecordBeginning(_channel));
        _active.TakeInitialBirths(_network.Rewiring.Select(r => r.Editor), step);
    }

    /// <summary>Opens the recorders at their positions in a snapshot.</summary>
    /// <param name="saved">The saved bytes of each.</param>
    /// <exception cref="MechanismException">One could not be opened; those before it are closed again.</exception>
    /// <exception cref="SnapshotException">The snapshot has other recorders.</exception>
    internal void Resume(IReadOnlyList<byte[]> saved)
    {
        if (saved.Count != _recordings.Count)
        {
            throw SnapshotException.OfAnotherNetwork();
        }

        Open((recording, number) => recording.Resume(saved[number]));
    }

    /// <summary>Shows the state that is kept from one sample to the next.</summary>
    internal void Archive(StateArchive archive)
    {
        if (!_isRecording)
        {
            archive.SkipPart();
            return;
        }

        archive.BeginPart();
        _recordings.ForEach(r => r.Archive(archive));
    }

    /// <summary>Saves everything recorded so far to permanent storage.</summary>
    /// <param name="time">The simulated time in ms.</param>
    /// <param name="take">Receives, on the recorders' thread, the position of each recorder, unless one has failed.</param>
    internal void Save(double time, Action<IReadOnlyList<byte[]>> take)
    {
        _active.Flush();
        _channel.Send(() =>
        {
            _channel.ThrowIfFailed();
            take([.. _recordings.Select(r => r.Save(time))]);
        });
    }

    /// <summary>Saves everything recorded so far to permanent storage, and waits for it.</summary>
    /// <param name="time">The simulated time in ms.</param>
    /// <returns>The position of each recorder.</returns>
    /// <exception cref="MechanismException">A recorder failed.</exception>
    internal IReadOnlyList<byte[]> Saved(double time)
    {
        IReadOnlyList<byte[]> positions = [];
        Save(time, saved => positions = saved);
        _channel.Wait();
        return positions;
    }

    /// <summary>The recording of a recorder in memory, up to now.</summary>
    /// <exception cref="ArgumentException">There is no recorder with that name, or it does not record in memory.</exception>
    /// <exception cref="MechanismException">A recorder failed.</exception>
    internal KeptRecording Kept(string name)
    {
        _active.Flush();
        _channel.Wait();
        var recording = _recordings.Find(r => r.Plan.Name == name);
        return recording?.Kept() ?? throw new ArgumentException(
            $"there is no recorder \"{name}\" that keeps values in memory; add one to the description with \"model\": \"memory\"", nameof(name));
    }

    /// <summary>Adds a recorder of the application from now on. It is not part of the network: neither of its snapshots, nor of its results.</summary>
    /// <param name="guest">The recorder and its recording.</param>
    /// <param name="step">The next step.</param>
    /// <exception cref="MechanismException">It could not be opened.</exception>
    /// <exception cref="PlanException">It does not take its recording.</exception>
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

    /// <summary>Removes a recorder of the application, after it has received everything up to now.</summary>
    internal void Detach(RecorderPlan guest)
    {
        if (_active.All.FirstOrDefault(r => ReferenceEquals(r.Plan, guest)) is { } recording)
        {
            _active.Remove(recording);
            _channel.Send(() => recording.End(RunOutcome.Paused));
        }
    }

    /// <summary>True if a recorder, or the host on its behalf, has failed.</summary>
    internal bool HaveFailed => _channel.HasFailed;

    /// <summary>Throws if a recorder has failed.</summary>
    /// <exception cref="MechanismException">A recorder has failed.</exception>
    internal void ThrowIfFailed() => _channel.ThrowIfFailed();

    /// <summary>Saves everything recorded and closes the recorders, also if others failed.</summary>
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

    /// <summary>Disposes of disposable recorders; results are complete by then, and a failure of one does not affect the others.</summary>
    public void Dispose() => _recordings.ForEach(recording => Collect([], recording.Dispose));

    private OpenRecording Add(RecordedQuantity recorded, string directory, int spikesAtOnce)
    {
        PlanConditions.Check(recorded.Plan.Model, $"recorders.{recorded.Plan.Name}", recorded.StepLength);
        var recorder = _isRecording
            ? MechanismActivator.Create<IRecorder>(recorded.Plan.Model, $"recorder {recorded.Plan.Name}")
            : new NoRecorder();
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
