using System.Collections.Concurrent;
using NeuroForge.Hosting.Results;
using NeuroForge.Recording;

namespace NeuroForge.Hosting.Sweeps;

/// <summary>Runs the members of a sweep, several at once.</summary>
internal sealed class SweepRun
{
    private readonly SweepOptions _options;
    private readonly IReadOnlyList<CheckedMember> _members;
    private readonly string _directory;
    private readonly SweepState _state;

    /// <summary>Prepares a run.</summary>
    /// <param name="options">Number of members that run at once, and if all begin again.</param>
    /// <param name="members">The members, in order.</param>
    /// <param name="directory">The sweep's folder.</param>
    /// <param name="progress">Receives reports on the progress of the sweep; null for none.</param>
    internal SweepRun(SweepOptions options, IReadOnlyList<CheckedMember> members, string directory, IProgress<SweepProgress>? progress)
    {
        (_options, _members, _directory) = (options, members, directory);
        _state = new SweepState(
            new SweepTable(directory), [.. members.Select(m => new SweepMemberResult(m.Member, FolderOf(m), SweepOutcome.Waiting))], progress, options.Warn);
    }

    /// <summary>Runs the members that are not complete.</summary>
    /// <param name="text">The description as it was written.</param>
    /// <param name="run">Runs a member.</param>
    /// <param name="cancellation">Stops all members.</param>
    /// <returns>The results of all members, in order.</returns>
    /// <exception cref="SweepException">The folder contains runs of another description or with other plugins.</exception>
    /// <exception cref="IOException">The folder cannot be read or written.</exception>
    internal IReadOnlyList<SweepMemberResult> Run(string text, MemberRun run, CancellationToken cancellation)
    {
        var resumable = new HashSet<int>();
        if (!_options.Anew)
        {
            LookAround(text, resumable);
        }

        _state.WriteTable();
        var waiting = new ConcurrentQueue<int>(_state.Waiting);
        Task[] jobs = [.. Enumerable.Range(0, Math.Min(_options.Jobs, waiting.Count)).Select(_ => Task.Factory.StartNew(
            () => Work(waiting, resumable, run, cancellation), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
        Task.WaitAll(jobs, CancellationToken.None);
        _state.WriteTable();
        return _state.Results;
    }

    private string FolderOf(CheckedMember member) => Path.Combine(_directory, member.Member.Name);

    /// <summary>Reads the results of earlier sweeps in the folder: members that are complete, and those that can be resumed.</summary>
    private void LookAround(string text, HashSet<int> resumable)
    {
        var differences = new List<string>();
        for (var i = 0; i < _members.Count; i++)
        {
            var folder = new MemberFolder(FolderOf(_members[i]), _members[i], text).Look(_options.Warn);
            if (folder.Difference is { } difference)
            {
                differences.Add(difference);
            }
            else if (folder.Completed is { } summary)
            {
                _state.Found(i, summary);
            }
            else if (folder.IsResumable)
            {
                resumable.Add(i);
            }
        }

        Refuse(differences);
    }

    private static void Refuse(List<string> differences)
    {
        const int Shown = 3;
        if (differences.Count > 0)
        {
            var more = differences.Count > Shown ? $", and {differences.Count - Shown} more" : "";
            throw new SweepException($"{string.Join("; ", differences.Take(Shown))}{more}: choose another folder, or discard the old results with --anew");
        }
    }

    private void Work(ConcurrentQueue<int> waiting, HashSet<int> resumable, MemberRun run, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested && waiting.TryDequeue(out var i))
        {
            _state.End(i, Run(i, resumable.Contains(i), run, cancellation));
        }
    }

    /// <summary>Runs a member. A failure affects only this member.</summary>
    private SweepMemberResult Run(int i, bool resume, MemberRun run, CancellationToken cancellation)
    {
        var (member, directory) = (_members[i].Member, FolderOf(_members[i]));
        try
        {
            run(member, directory, resume, new MemberProgress(_state, i), cancellation);
            var summary = RunSummary.Read(directory)!;
            return new(member, directory, summary.Outcome == RunOutcome.Completed ? SweepOutcome.Completed : SweepOutcome.Cancelled, summary);
        }
        catch (Exception failure)
        {
            return new(member, directory, SweepOutcome.Failed, Failure: failure);
        }
    }
}
