using System.Text;
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
    /// <remarks>
    /// On several ranks the first receives the snapshot before this returns, since the others give their parts while it is written.
    /// </remarks>
    internal void Save(double time, Action<Snapshot> take)
    {
        var state = new SavingArchive();
        runner.Archive(state);
        recorders.Archive(state);
        if (ranks.IsAlone)
        {
            var snapshot = Of(new SavedState(state.Parts, state.Saved));
            recorders.Save(time, saved => take(snapshot with { Recorders = saved }));
            return;
        }

        var positions = recorders.Saved(time);
        new RankState(ranks, state).PassTo(saved => take(Of(saved) with { Recorders = positions }));
    }

    /// <summary>Passes on the state of the network alone.</summary>
    /// <param name="take">Receives the snapshot before this returns; on several ranks, that of the first does.</param>
    internal void SaveNetwork(Action<Snapshot> take)
    {
        var state = new SavingArchive();
        runner.Archive(state);
        if (ranks.IsAlone)
        {
            take(Of(new SavedState(state.Parts, state.Saved)));
            return;
        }

        new RankState(ranks, state).PassTo(saved => take(Of(saved)));
    }

    private Snapshot Of(SavedState state) => new(state, Recorders: null) { Departures = changes.Departures, NonFiniteStates = watch.Found };

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
        runner.Copies.RenewSeen();
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

    /// <summary>
    /// The first difference from the state of another run of the same network: its name and both values; null if there is none. Each rank compares its own
    /// part, and all have the difference that the first of them has found.
    /// </summary>
    internal (string Name, string One, string Other)? DifferenceFrom(RunState other)
    {
        var theirs = new SavingArchive();
        other.Show(theirs);
        var comparison = new ComparingArchive(theirs);
        Show(comparison);
        return ranks.IsAlone ? comparison.Difference : OfFirstWithOne(comparison.Difference);
    }

    private (string Name, string One, string Other)? OfFirstWithOne((string Name, string One, string Other)? own)
    {
        ranks.Gather(own is var (name, one, other) ? Encoding.UTF8.GetBytes($"{name}\n{one}\n{other}") : []);
        for (var rank = 0; rank < ranks.Ranks; rank++)
        {
            if (Encoding.UTF8.GetString(ranks.Of(rank)).Split('\n') is [var found, var value, var otherValue])
            {
                return (found, value, otherValue);
            }
        }

        return null;
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
