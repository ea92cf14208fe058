using System.Diagnostics;
using NeuroForge.Descriptions;
using NeuroForge.Engine;

namespace NeuroForge.Hosting;

/// <summary>
/// A simulation from its description to its results. Any number of them live side by side in a process.
/// </summary>
public sealed class Simulation : IDisposable
{
    private readonly Model _model;
    private readonly Simulator _simulator;
    private readonly double _buildSeconds;

    /// <summary>Builds the network and opens its recorders.</summary>
    /// <param name="model">A description that can be run.</param>
    /// <param name="options">How to run it.</param>
    /// <exception cref="DescriptionException">The description cannot be run, or its values do not go together.</exception>
    /// <exception cref="MechanismException">A plugin failed.</exception>
    /// <exception cref="IOException">The folder for results cannot be made or written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder for results may not be written.</exception>
    public Simulation(Model model, SimulationOptions options)
    {
        var started = Stopwatch.GetTimestamp();
        _model = model;
        var plan = model.Plan;
        OutputDirectory = options.OutputDirectory ?? Path.Combine("runs", model.Name);
        Writable(OutputDirectory);
        try
        {
            _simulator = new Simulator(plan, new EngineOptions { Threads = options.Threads, Directory = OutputDirectory });
        }
        catch (PlanException refusal)
        {
            throw model.Refuse(refusal);
        }

        _buildSeconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>The folder for results.</summary>
    public string OutputDirectory { get; }

    /// <summary>Runs to the end and writes the results, also those of a run that was cancelled.</summary>
    /// <param name="progress">Told now and then how far the run has come.</param>
    /// <param name="cancellation">Ends the run; what was recorded up to then is written.</param>
    /// <returns>What came of it.</returns>
    /// <exception cref="MechanismException">A plugin failed; what was recorded up to then is written.</exception>
    /// <exception cref="IOException">The results cannot be written.</exception>
    public RunResult Run(Action<SimulationProgress>? progress = null, CancellationToken cancellation = default)
    {
        var started = Stopwatch.GetTimestamp();
        var outcome = RunToEnd(progress, cancellation);
        _simulator.End(outcome);
        var result = Result(outcome, Stopwatch.GetElapsedTime(started).TotalSeconds);
        RunFile.Write(result, Path.Combine(OutputDirectory, RunFile.Name));
        return result;
    }

    /// <summary>Stops the threads and closes the recorders.</summary>
    public void Dispose() => _simulator.Dispose();

    private RunOutcome RunToEnd(Action<SimulationProgress>? progress, CancellationToken cancellation)
    {
        try
        {
            _simulator.RunTo(_model.Plan.Steps, progress, cancellation);
            return RunOutcome.Completed;
        }
        catch (OperationCanceledException)
        {
            return RunOutcome.Cancelled;
        }
        catch (MechanismException)
        {
            _simulator.End(RunOutcome.Failed);
            throw;
        }
    }

    private RunResult Result(RunOutcome outcome, double simulateSeconds) => new()
    {
        Model = _model.Name,
        DescriptionHash = _model.Hash,
        Outcome = outcome,
        Seed = _model.Plan.Seed,
        Plugins = _model.UsedPlugins(),
        Threads = _simulator.Threads,
        SimulatedSeconds = _simulator.Time / 1000,
        BuildSeconds = _buildSeconds,
        SimulateSeconds = simulateSeconds,
        Spikes = _simulator.Spikes,
        Synapses = _simulator.Synapses,
        Summaries = [.. _simulator.Summaries],
        StateHash = _simulator.StateHash(),
    };

    /// <summary>Makes the folder and tries it, before hours are spent on what could then not be written.</summary>
    private static void Writable(string directory)
    {
        Directory.CreateDirectory(directory);
        var trial = Path.Combine(directory, ".writable");
        File.WriteAllBytes(trial, []);
        File.Delete(trial);
    }
}
