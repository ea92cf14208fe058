using NeuroForge.Descriptions;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Engine.Running;
using NeuroForge.Hosting.Models;
using NeuroForge.Hosting.Output;
using NeuroForge.Hosting.Sweeps;

namespace NeuroForge.Hosting;

/// <summary>
/// Runs of a model for every combination of values of its named parameters and of seeds, several at once. Each member gives the same bits as a separate run. A
/// sweep that was stopped is continued: members that are complete are not run again.
/// </summary>
public sealed class Sweep
{
    /// <summary>Greatest number of members of a sweep.</summary>
    public const int MostMembers = SweepMembers.Most;

    /// <summary>The name of the table of results, in the sweep's folder.</summary>
    public const string TableName = SweepTable.Name;

    private readonly Model _model;
    private readonly SweepOptions _options;
    private readonly IReadOnlyList<CheckedMember> _members;

    /// <summary>Reads and checks every member.</summary>
    /// <param name="model">The model; its options apply to members unless the sweep sets other values.</param>
    /// <param name="options">The parameters and seeds, and options of the runs.</param>
    /// <exception cref="DescriptionException">Some member cannot be run; every mistake in any of them is reported once.</exception>
    /// <exception cref="SweepException">There is nothing to sweep, or too much, or a value twice, or there are more parts than members.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are no jobs or no threads.</exception>
    public Sweep(Model model, SweepOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Jobs, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1, nameof(options));
        if (model.Text.Length == 0)
        {
            throw new DescriptionException(model.Diagnostics);
        }

        (_model, _options) = (model, options);
        var check = new SweepCheck(Read);
        var members = check.Check(SweepMembers.Of(options));
        _members = options.Part?.Of(members) ?? members;
        PeakBytes = check.PeakBytes(options.Jobs);
        Diagnostics = check.Diagnostics;
        Name = Read(_members[0].Member).Name;
        OutputDirectory = options.OutputDirectory ?? Path.Combine("sweeps", Name);
    }

    /// <summary>The name in the description.</summary>
    public string Name { get; }

    /// <summary>The folder for results: a folder for each member, and the table of results.</summary>
    public string OutputDirectory { get; }

    /// <summary>The folder for the table of results: that of the sweep, or one within it for each part.</summary>
    public string TableDirectory => _options.Part is { } part ? Path.Combine(OutputDirectory, part.Folder) : OutputDirectory;

    /// <summary>Estimated memory in bytes of the members that run at once.</summary>
    public double PeakBytes { get; }

    /// <summary>The members that are run, in order: those of the part, or all.</summary>
    public IReadOnlyList<SweepMember> Members => [.. _members.Select(m => m.Member)];

    /// <summary>The result of the last run, also if it was cancelled; null before.</summary>
    public SweepResult? Result { get; private set; }

    /// <summary>The warnings about all members, each once.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Runs the members that are not complete, and writes the table of results, <c>sweep.csv</c>, after the end of each.</summary>
    /// <param name="progress">Receives reports on the progress of the sweep, also from other threads, but one at a time.</param>
    /// <param name="cancellationToken">Stops all members, each with a snapshot; <see cref="Result"/> is the result up to then.</param>
    /// <returns>The result of the sweep. If a member fails, the others are run.</returns>
    /// <exception cref="OperationCanceledException">The sweep was cancelled before all members had ended.</exception>
    /// <exception cref="SweepException">
    /// The folder contains runs of another description or with other plugins, or the members that run at once need more memory than there is.
    /// </exception>
    /// <exception cref="IOException">The folder cannot be created or written, or another sweep writes its table there.</exception>
    public SweepResult Run(IProgress<SweepProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        CheckMemory();
        using var folder = ResultsFolder.Open(TableDirectory);
        var result = Keep(Folder(progress).Run(RunMember, cancellationToken));
        if (result.IsCancelled)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        return result;
    }

    /// <summary>
    /// Writes the table of results of what is in the folder and runs nothing: after the parts of a sweep have run, it is the same table, byte for byte, as that
    /// of the whole sweep on one machine.
    /// </summary>
    /// <returns>The result of the sweep so far.</returns>
    /// <exception cref="SweepException">The folder contains runs of another description or with other plugins.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="IOException">The folder cannot be read or written, or another sweep writes its table there.</exception>
    public SweepResult Collect()
    {
        using var folder = ResultsFolder.OpenExisting(TableDirectory);
        return Keep(Folder(null).Collect());
    }

    /// <summary>A script for the Slurm workload manager that runs this sweep as an array of jobs.</summary>
    /// <param name="parts">Number of parts, and of jobs, 1 or more.</param>
    /// <param name="command">The arguments of <c>neuroforge</c> for the whole sweep.</param>
    /// <exception cref="SweepException">There are more parts than members.</exception>
    public string SlurmScript(int parts, IReadOnlyList<string> command)
    {
        SweepPart.Check(parts, _members.Count);
        return new SlurmScript(Name, _members.Count, parts, _options.Jobs * _options.Threads, PeakBytes, command).Text();
    }

    /// <summary>Runs the members that are not complete, on separate threads.</summary>
    /// <inheritdoc cref="Run"/>
    public Task<SweepResult> RunAsync(CancellationToken cancellationToken) => RunAsync(null, cancellationToken);

    /// <summary>Runs the members that are not complete, on separate threads.</summary>
    /// <inheritdoc cref="Run"/>
    public async Task<SweepResult> RunAsync(IProgress<SweepProgress>? progress = null, CancellationToken cancellationToken = default) =>
        await Task.Factory.StartNew(() => Run(progress, cancellationToken), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)
            .ConfigureAwait(false);

    /// <summary>Refuses members that together need more memory than there is where they run.</summary>
    /// <exception cref="SweepException">They do.</exception>
    private void CheckMemory()
    {
        var memory = _options.Memory ?? GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        if (PeakBytes > memory)
        {
            var jobs = Math.Min(_options.Jobs, _members.Count);
            throw new SweepException(FormattableString.Invariant(
                $"{jobs} members at once need about {PeakBytes / 1e9:G3} GB of memory, and this machine has {memory / 1e9:G3} GB: lower --jobs"));
        }
    }

    /// <summary>The name of the model and the number of members.</summary>
    public override string ToString() => FormattableString.Invariant($"{Name}: {_members.Count} members");

    private SweepRun Folder(IProgress<SweepProgress>? progress) =>
        new(_options, _members, OutputDirectory, new SweepTable(TableDirectory), _model.Text, progress);

    private SweepResult Keep(IReadOnlyList<SweepMemberResult> results) =>
        Result = new(Name, results, results.Any(r => r.Outcome is SweepOutcome.Cancelled or SweepOutcome.Waiting));

    /// <summary>The model of a member.</summary>
    private Model Read(SweepMember member)
    {
        var overrides = new Dictionary<string, string>(_model.Options.Overrides, StringComparer.Ordinal);
        foreach (var (parameter, value) in member.Values)
        {
            overrides[parameter] = value;
        }

        return Model.Parse(_model.Text, _model.File, _model.Catalog, _model.Options with { Overrides = overrides, Seed = member.Seed ?? _model.Options.Seed });
    }

    private void RunMember(SweepMember member, string directory, bool resume, IProgress<SimulationProgress> progress, CancellationToken cancellationToken)
    {
        var options = new SimulationOptions
        {
            Threads = _options.Threads,
            OutputDirectory = directory,
            Anew = true, // what can be continued is resumed
            Snapshots = _options.Snapshots,
            Warn = warning => _options.Warn($"{member.Name}: {warning}"),
        };
        using var simulation = resume ? Simulation.Resume(directory, options, _model.Catalog) : new Simulation(Read(member), options);
        try
        {
            simulation.Run(progress, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Its result is in its folder.
        }
    }
}
