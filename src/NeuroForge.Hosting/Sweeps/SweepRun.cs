using System.Collections.Concurrent;
using NeuroForge.Hosting.Results;
using NeuroForge.Recording;

namespace NeuroForge.Hosting.Sweeps;

/// <summary>Runs the members of a sweep, several at once, and collects what runs have left in its folder.</summary>
/// <param name="options">Number of members that run at once, and if all begin again.</param>
/// <param name="members">The members, in order.</param>
/// <param name="directory">The sweep's folder.</param>
/// <param name="table">The table of results.</param>
/// <param name="text">The description as it was written.</param>
/// <param name="progress">Receives reports on the progress of the sweep; null for none.</param>
internal sealed class SweepRun(
    SweepOptions options, IReadOnlyList<CheckedMember> members, string directory, SweepTable table, string text, IProgress<SweepProgress>? progress)
{
    private readonly SweepState _state = new(
        table, [.. members.Select(m => new SweepMemberResult(m.Member, FolderOf(directory, m), SweepOutcome.Waiting))], progress, options.Warn);

    /// <summary>Runs the members that are not complete.</summary>
    /// <param name="run">Runs a member.</param>
    /// <param name="cancellation">Stops all members.</param>
    /// <returns>The results of all members, in order.</returns>
    /// <exception cref="SweepException">The folder contains runs of another description or with other plugins.</exception>
    /// <exception cref="IOException">The folder cannot be read or written.</exception>
    internal IReadOnlyList<SweepMemberResult> Run(MemberRun run, CancellationToken cancellation)
    {
        if (!options.Anew)
        {
            foreach (var (i, folder) in Folders().Where(found => found.Folder.IsCompleted))
            {
                _state.Found(i, new(members[i].Member, FolderOf(directory, members[i]), SweepOutcome.Completed, folder.Summary));
            }
        }

        _state.WriteTable();
        var waiting = new ConcurrentQueue<int>(_state.Waiting);
        Task[] jobs = [.. Enumerable.Range(0, Math.Min(options.Jobs, waiting.Count)).Select(_ => Task.Factory.StartNew(
            () => Work(waiting, run, cancellation), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
        Task.WaitAll(jobs, CancellationToken.None);
        _state.WriteTable();
        return _state.Results;
    }

    /// <summary>Writes the table of what earlier sweeps in the folder, or their parts, have left, and runs nothing.</summary>
    /// <returns>The results of all members, in order.</returns>
    /// <exception cref="SweepException">The folder contains runs of another description or with other plugins.</exception>
    /// <exception cref="IOException">The folder cannot be read or written.</exception>
    internal IReadOnlyList<SweepMemberResult> Collect()
    {
        foreach (var (i, folder) in Folders())
        {
            _state.Found(i, Left(members[i].Member, FolderOf(directory, members[i]), folder));
        }

        _state.WriteTable();
        return _state.Results;
    }

    private static SweepMemberResult Left(SweepMember member, string directory, MemberFolder folder) =>
        folder.IsCompleted ? new(member, directory, SweepOutcome.Completed, folder.Summary)
        : MemberFailure.Read(directory) is { } reason ? new(member, directory, SweepOutcome.Failed, Failure: new MemberFailedException(reason))
        : folder.Summary is not null || folder.IsResumable ? new(member, directory, SweepOutcome.Cancelled, folder.Summary)
        : new(member, directory, SweepOutcome.Waiting);

    private static string FolderOf(string directory, CheckedMember member) => Path.Combine(directory, member.Member.Name);

    /// <summary>The folders of all members, with the results of earlier sweeps.</summary>
    /// <exception cref="SweepException">Some are of another description or other plugins.</exception>
    private IReadOnlyList<(int Member, MemberFolder Folder)> Folders()
    {
        IReadOnlyList<(int, MemberFolder Folder)> folders = [.. Enumerable.Range(0, members.Count).Select(i => (i, FolderOf(members[i], options.Warn)))];
        Refuse([.. folders.Select(f => f.Folder.Difference).OfType<string>()]);
        return folders;
    }

    private MemberFolder FolderOf(CheckedMember member, Action<string> warn) => new MemberFolder(FolderOf(directory, member), member, text).Look(warn);

    private static void Refuse(IReadOnlyList<string> differences)
    {
        const int Shown = 3;
        if (differences.Count > 0)
        {
            var more = differences.Count > Shown ? $", and {differences.Count - Shown} more" : "";
            throw new SweepException($"{string.Join("; ", differences.Take(Shown))}{more}: choose another folder, or discard the old results with --anew");
        }
    }

    private void Work(ConcurrentQueue<int> waiting, MemberRun run, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested && waiting.TryDequeue(out var i))
        {
            _state.End(i, Run(i, run, cancellation));
        }
    }

    /// <summary>Runs a member, unless another sweep runs it or has run it since. A failure affects only this member.</summary>
    private SweepMemberResult Run(int i, MemberRun run, CancellationToken cancellation)
    {
        var (member, folder) = (members[i].Member, FolderOf(directory, members[i]));
        try
        {
            using var claim = MemberClaim.Try(folder);
            if (claim is null)
            {
                options.Warn($"{member.Name} is being run by another sweep, and is left to it");
                return new(member, folder, SweepOutcome.Waiting);
            }

            return RunClaimed(i, folder, run, cancellation);
        }
        catch (Exception failure)
        {
            MemberFailure.Keep(folder, failure);
            return new(member, folder, SweepOutcome.Failed, Failure: failure);
        }
    }

    private SweepMemberResult RunClaimed(int i, string folder, MemberRun run, CancellationToken cancellation)
    {
        var member = members[i].Member;
        var before = options.Anew ? null : FolderOf(members[i], static _ => { }); // what is damaged was reported at the beginning
        Refuse(before?.Difference is { } difference ? [difference] : []);
        if (before is { IsCompleted: true })
        {
            return new(member, folder, SweepOutcome.Completed, before.Summary);
        }

        MemberFailure.Clear(folder);
        run(member, folder, resume: before is { IsResumable: true }, new MemberProgress(_state, i), cancellation);
        var summary = RunSummary.Read(folder)!;
        return new(member, folder, summary.Outcome == RunOutcome.Completed ? SweepOutcome.Completed : SweepOutcome.Cancelled, summary);
    }
}
