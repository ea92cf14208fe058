using System.Collections.Concurrent;
using NeuroForge.Hosting.Results;
using NeuroForge.Recording;

namespace NeuroForge.Hosting.Sweeps;

/// <summary>Runs the members of a sweep, so many at once.</summary>
internal sealed class SweepRun
{
    private readonly Sweep _sweep;
    private readonly SweepOptions _options;
    private readonly IReadOnlyList<CheckedMember> _members;
    private readonly SweepState _state;

    internal SweepRun(Sweep sweep, SweepOptions options, IReadOnlyList<CheckedMember> members, IProgress<SweepProgress>? progress)
    {
        (_sweep, _options, _members) = (sweep, options, members);
        _state = new SweepState(
            new SweepTable(sweep.OutputDirectory),
            [.. members.Select(m => new SweepMemberResult(m.Member, FolderOf(m), SweepOutcome.Waiting))],
            progress,
            options.Warn);
    }

    /// <summary>Runs them.</summary>
    /// <exception cref="SweepException">The folder holds runs of another description or with other plugins.</exception>
    /// <exception cref="IOException">The folder cannot be read or written.</exception>
    internal SweepResult Run(CancellationToken cancellation)
    {
        var resumable = new HashSet<int>();
        if (!_options.Anew)
        {
            LookAround(resumable);
        }

        _state.WriteTable();
        var waiting = new ConcurrentQueue<int>(_state.Waiting);
        Task[] jobs = [.. Enumerable.Range(0, Math.Min(_options.Jobs, waiting.Count)).Select(_ => Task.Factory.StartNew(
            () => Work(waiting, resumable, cancellation), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
        Task.WaitAll(jobs, CancellationToken.None);
        _state.WriteTable();
        return new SweepResult(_sweep.Name, _state.Results, _state.Results.Any(r => r.Outcome is SweepOutcome.Cancelled or SweepOutcome.Waiting));
    }

    private string FolderOf(CheckedMember member) => Path.Combine(_sweep.OutputDirectory, member.Member.Name);

    /// <summary>Takes what earlier sweeps have left in the folder: members that are done, and those that can go on.</summary>
    private void LookAround(HashSet<int> resumable)
    {
        var differences = new List<string>();
        for (var i = 0; i < _members.Count; i++)
        {
            var folder = new MemberFolder(FolderOf(_members[i]), _members[i], _sweep.Text).Look(_options.Warn);
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
            throw new SweepException($"{string.Join("; ", differences.Take(Shown))}{more}: choose another folder, or begin anew with --anew");
        }
    }

    private void Work(ConcurrentQueue<int> waiting, HashSet<int> resumable, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested && waiting.TryDequeue(out var i))
        {
            _state.End(i, Run(i, resumable.Contains(i), cancellation));
        }
    }

    /// <summary>Runs a member. Whatever goes wrong is its own.</summary>
    private SweepMemberResult Run(int i, bool resume, CancellationToken cancellation)
    {
        var (member, directory) = (_members[i].Member, FolderOf(_members[i]));
        try
        {
            using var simulation = resume
                ? Simulation.Resume(directory, OptionsFor(member.Name, directory), _sweep.Plugins)
                : new Simulation(_sweep.Read(member), OptionsFor(member.Name, directory));
            simulation.Run(new MemberProgress(_state, i), cancellation);
            var summary = RunSummary.Read(directory)!;
            return new(member, directory, summary.Outcome == RunOutcome.Completed ? SweepOutcome.Completed : SweepOutcome.Cancelled, summary);
        }
        catch (Exception failure)
        {
            return new(member, directory, SweepOutcome.Failed, Failure: failure);
        }
    }

    private SimulationOptions OptionsFor(string member, string directory) => new()
    {
        Threads = _options.Threads,
        OutputDirectory = directory,
        Anew = true, // who can go on is resumed
        Snapshots = _options.Snapshots,
        Warn = warning => _options.Warn($"{member}: {warning}"),
    };
}
