using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Changes;
using NeuroForge.Engine.Observing.NonFinite;
using NeuroForge.Engine.Ranks;
using NeuroForge.Engine.Recording;

namespace NeuroForge.Engine.Running;

/// <summary>The complete state of a run between two slices, with all spikes delivered: it is hashed, saved, restored and compared.</summary>
/// <param name="runner">The network.</param>
/// <param name="recorders">Its recorders.</param>
/// <param name="changes">Its changes while it ran.</param>
/// <param name="watch">The states that were found not to be finite.</param>
/// <param name="ranks">The exchange with other ranks.</param>
internal sealed class RunState(SliceRunner runner, Recorders recorders, NetworkChanges changes, NonFiniteWatch watch, RankExchange ranks)
{
    /// <summary>A hash of neurons, synapses, elements, random streams, pending spikes, and the changes of the network while it ran.</summary>
    internal string Hash()
    {
        if (ranks.IsAlone)
        {
            using var hash = new HashingArchive();
            ShowForHash(hash);
            return hash.Hash();
        }

        using var ofRanks = new RankHash(ranks);
        ShowForHash(ofRanks);
        return ofRanks.Hash();
    }

    /// <summary>Copies the state at once; the recorders then save their data to permanent storage, while the run may continue.</summary>
    /// <param name="time">The simulated time in ms.</param>
    /// <param name="take">Receives the snapshot on the recorders' thread, unless a recorder has failed; it must not throw.</param>
    internal void Save(double time, Action<Snapshot> take)
    {
        var (departures, nonFinite) = (changes.Departures, watch.Found);
        var state = new SavingArchive();
        runner.Archive(state);
        recorders.Archive(state);
        recorders.Save(time, saved => take(new Snapshot(state.Saved, saved) { Departures = departures, NonFiniteStates = nonFinite }));
    }

    /// <summary>Copies the state of the network alone.</summary>
    internal Snapshot SaveNetwork()
    {
        var state = new SavingArchive();
        runner.Archive(state);
        return new Snapshot(state.Saved, Recorders: null) { Departures = changes.Departures, NonFiniteStates = watch.Found };
    }

    /// <summary>Opens the recorders of a new network, or restores a network and opens its recorders at their saved positions.</summary>
    /// <param name="snapshot">The snapshot to continue from; null to begin.</param>
    internal void Open(Snapshot? snapshot)
    {
        if (snapshot is null)
        {
            recorders.Begin(runner.Step);
            return;
        }

        // The host is notified before recorders are open: if it throws, there is nothing to close.
        watch.Resume(snapshot.NonFiniteStates);
        changes.Repeat(snapshot.Departures);
        var state = new RestoringArchive(snapshot.State);
        runner.Archive(state);
        if (snapshot.Recorders is { } positions)
        {
            recorders.Archive(state);
            state.Finish();
            recorders.Resume(positions);
        }
        else
        {
            state.Finish();
            recorders.Begin(runner.Step);
        }
    }

    /// <summary>The first difference from the state of another run of the same network: its name and both values; null if there is none.</summary>
    internal (string Name, string One, string Other)? DifferenceFrom(RunState other)
    {
        var theirs = new SavingArchive();
        other.Show(theirs);
        var comparison = new ComparingArchive(theirs);
        Show(comparison);
        return comparison.Difference;
    }

    private void ShowForHash(StateArchive archive)
    {
        runner.Archive(archive);
        if (changes.OutlastState)
        {
            changes.Archive(archive);
        }
    }

    private void Show(StateArchive archive)
    {
        runner.Archive(archive);
        changes.Archive(archive);
    }
}
