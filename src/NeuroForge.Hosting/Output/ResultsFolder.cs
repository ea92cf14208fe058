using System.Text;
using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Hosting.Files;
using NeuroForge.Hosting.Grown;
using NeuroForge.Hosting.Inputs;
using NeuroForge.Hosting.Models;
using NeuroForge.Hosting.Results;
using NeuroForge.Hosting.Snapshots;
using NeuroForge.Hosting.Telemetry;
using NeuroForge.Recording;

namespace NeuroForge.Hosting.Output;

/// <summary>The folder that a run writes to; while it is open, no other run can write there.</summary>
internal sealed class ResultsFolder : RunResults
{
    /// <summary>The name of the copy of the description beside the results.</summary>
    internal const string DescriptionName = "model.json";

    private const string LockName = ".lock";

    private readonly FileStream _lock;
    private readonly SnapshotFolder _snapshots;
    private DateTime _opened;

    private ResultsFolder(string directory, FileStream @lock)
    {
        Directory = directory;
        _snapshots = new SnapshotFolder(directory);
        Phases = new PhaseFolder(directory);
        Grown = new GrownFolder(directory);
        _lock = @lock;
    }

    /// <inheritdoc/>
    internal override string Directory { get; }

    /// <inheritdoc/>
    internal override PhaseFolder Phases { get; }

    /// <inheritdoc/>
    internal override GrownFolder Grown { get; }

    /// <inheritdoc/>
    internal override bool IsResumable => !_snapshots.IsEmpty;

    /// <summary>Creates the folder and tests that files can be written, before a long run whose results could not be saved.</summary>
    /// <exception cref="IOException">The folder cannot be created or written, or another run writes there.</exception>
    internal static ResultsFolder Open(string directory) => Try(directory, () =>
    {
        System.IO.Directory.CreateDirectory(directory);
        var opened = new ResultsFolder(directory, Lock(directory));
        opened.CheckThatFilesCanBeMade();
        return opened;
    });

    /// <summary>Opens the folder for a new run; refuses it if a stopped run in it could be resumed, so that its results are not lost.</summary>
    /// <param name="directory">The folder, created if necessary.</param>
    /// <param name="skipped">Receives a message for every snapshot there that is damaged.</param>
    /// <exception cref="UnfinishedRunException">The folder contains such a run.</exception>
    /// <exception cref="IOException">The folder cannot be created, read or written, or another run writes there.</exception>
    internal static ResultsFolder OpenUnlessUnfinished(string directory, Action<string> skipped)
    {
        var folder = Open(directory);
        try
        {
            return Try(directory, () => folder._snapshots.FindNewest(skipped)) is { Manifest: { Time: > 0 } newest }
                ? throw new UnfinishedRunException(directory, newest)
                : folder;
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Opens the folder of an earlier run.</summary>
    /// <exception cref="DirectoryNotFoundException">There is none.</exception>
    /// <exception cref="IOException">It cannot be written, or another run writes there.</exception>
    internal static ResultsFolder OpenExisting(string directory) => System.IO.Directory.Exists(directory)
        ? Open(directory)
        : throw new DirectoryNotFoundException($"there is no folder {directory}");

    /// <summary>Opens the newest valid snapshot.</summary>
    /// <param name="skipped">Receives a message for every newer one that is damaged.</param>
    /// <exception cref="SnapshotException">There is none.</exception>
    /// <exception cref="IOException">One cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">One may not be read.</exception>
    internal OpenedSnapshot OpenNewest(Action<string> skipped) => IsComplete()
        ? throw new SnapshotException($"the run in {Directory} has completed: there is nothing to resume")
        : _snapshots.OpenNewest(skipped);

    /// <inheritdoc/>
    internal override NetworkPlan Recorded(NetworkPlan plan) => plan;

    /// <summary>
    /// Removes files of an earlier run that this one does not overwrite: summary, snapshots, recordings. A summary exists only for a run that has ended. Writes
    /// a copy of the description beside the results.
    /// </summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    internal override void Begin(Model model) => Try(Directory, () =>
    {
        ResultsInputs.Replace(Directory, model.Inputs);
        EarlierRun.Remove(Directory, _opened);
        _snapshots.Clear();
        Phases.Clear();
        Grown.Clear();
        WholeFile.Write(Path.Combine(Directory, DescriptionName), stream => stream.Write(Encoding.UTF8.GetBytes(model.Text)));
        return this;
    });

    /// <inheritdoc/>
    internal override SnapshotWriter? Snapshots(
        NetworkSimulator simulator, Model model, SnapshotTimes times, Action<string> warn, SimulationTelemetry telemetry) =>
        SnapshotWriter.Of(simulator, _snapshots, model, times, warn, telemetry);

    /// <summary>Writes <c>run.json</c>. The snapshots of a completed run are removed.</summary>
    internal override void Keep(RunResult result)
    {
        RunFile.Write(result, Path.Combine(Directory, RunFile.Name));
        if (result.Outcome == RunOutcome.Completed)
        {
            _snapshots.Clear();
        }
    }

    /// <inheritdoc/>
    public override void Dispose() => _lock.Dispose();

    /// <exception cref="IOException">Files cannot be created.</exception>
    private void CheckThatFilesCanBeMade()
    {
        var trial = Path.Combine(Directory, ".writable");
        try
        {
            File.WriteAllBytes(trial, []);
            _opened = File.GetLastWriteTimeUtc(trial);
            File.Delete(trial);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>True if a run has completed here; an unreadable summary does not count.</summary>
    private bool IsComplete()
    {
        try
        {
            return RunSummary.Read(Directory) is { Outcome: RunOutcome.Completed };
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>Locks the folder. The lock ends with the process in any case; a lock file that is left behind has no effect.</summary>
    private static FileStream Lock(string directory)
    {
        try
        {
            return new FileStream(
                Path.Combine(directory, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
        }
        catch (IOException taken) when (File.Exists(Path.Combine(directory, LockName)))
        {
            throw new IOException("another run is writing there; wait for its end, or choose another folder", taken);
        }
    }

    private static T Try<T>(string directory, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"results cannot be written to {directory}: {failure.Message}", failure);
        }
    }
}
