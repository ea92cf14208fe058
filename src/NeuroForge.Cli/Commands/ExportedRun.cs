using NeuroForge.Analysis.Ground;
using NeuroForge.Analysis.Runs;
using NeuroForge.Cli.Arguments;
using NeuroForge.Cli.Terminal;
using NeuroForge.Descriptions;
using NeuroForge.Engine.Archive;
using NeuroForge.Hosting;
using NeuroForge.Hosting.Models;
using NeuroForge.Hosting.Snapshots;

namespace NeuroForge.Cli.Commands;

/// <summary>
/// A run whose network is built again from its description, with the values and the seed of the run, and computed up to a moment, from the last snapshot of a
/// phase before it if the run has one. It has the same bits, so it is the network of the run.
/// </summary>
/// <param name="directory">The folder of the run.</param>
/// <param name="plugins">Additional directories of plugins.</param>
/// <param name="threads">Number of threads.</param>
/// <param name="messages">Receives warnings.</param>
internal sealed class ExportedRun(string directory, string[] plugins, int threads, Messages messages)
{
    /// <summary>The folder of the run.</summary>
    internal string Directory => directory;

    /// <summary>The network at a moment.</summary>
    /// <param name="time">The simulated time in ms; null for the end of the run.</param>
    /// <param name="cancellation">Stops the computation.</param>
    /// <exception cref="UnreadableRunException">The folder cannot be read.</exception>
    /// <exception cref="DescriptionException">The description cannot be run any longer.</exception>
    /// <exception cref="SnapshotException">The network is not that of the run.</exception>
    /// <exception cref="UsageException">The moment is not in the run.</exception>
    internal Simulation At(double? time, CancellationToken cancellation)
    {
        var run = RunFolder.Open(directory).Run;
        var model = Model.Read(
            Path.Combine(directory, "model.json"),
            new ModelOptions { Overrides = run.Overrides, Seed = run.Seed, PluginDirectories = plugins });
        if (model.IsValid && model.Hash != run.DescriptionHash)
        {
            throw new SnapshotException($"the description in {directory}, or a file that it names, is not that of the run");
        }

        var end = time ?? run.Duration;
        if (end > run.Duration)
        {
            throw new UsageException(FormattableString.Invariant($"--at {end} ms is after the end of the run, {run.Duration} ms"));
        }

        var simulation = Begin(model, end);
        try
        {
            simulation.RunTo(end, progress: null, cancellation);
            if (end.Equals(run.Duration) && simulation.StateHash() != run.StateHash)
            {
                throw new SnapshotException(
                    $"the network that was computed again is not that of the run in {directory}: a host has changed it, or plugins were rebuilt");
            }

            return simulation;
        }
        catch
        {
            simulation.Dispose();
            throw;
        }
    }

    /// <summary>The network at the beginning of the last phase before a moment of which the run keeps a snapshot; without one, at 0.</summary>
    private Simulation Begin(Model model, double end)
    {
        var options = new SimulationOptions { Threads = threads, Snapshots = SnapshotTimes.Never, Warn = messages.Warn };
        foreach (var phase in model.Plan.Phases.Where(p => p.First > 0 && p.First * model.Plan.Step < end).OrderByDescending(p => p.First))
        {
            try
            {
                return Simulation.FromPhase(directory, phase.Name, new Dictionary<string, string>(StringComparer.Ordinal), options, plugins);
            }
            catch (SnapshotException)
            {
                // There is none of this phase: an earlier one is as good.
            }
        }

        return new Simulation(model, options);
    }
}
