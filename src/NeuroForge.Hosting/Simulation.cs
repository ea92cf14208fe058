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
    private bool _over;

    /// <summary>Builds the network and opens its recorders.</summary>
    /// <param name="model">A description that can be run.</param>
    /// <param name="options">Threads and the folder for results; what else there is was settled when the description was read.</param>
    /// <exception cref="DescriptionException">The description cannot be run, or its values do not go together.</exception>
    /// <exception cref="MechanismException">A plugin failed.</exception>
    /// <exception cref="IOException">The folder for results cannot be made or written.</exception>
    public Simulation(Model model, SimulationOptions options)
    {
        var started = Stopwatch.GetTimestamp();
        _model = model;
        var plan = model.Plan;
        OutputDirectory = options.OutputDirectory ?? Path.Combine("runs", model.Name);
        ResultsFolder.Prepare(OutputDirectory);
        try
        {
            _simulator = new Simulator(plan, new EngineOptions { Threads = options.Threads, Directory = OutputDirectory });
            ResultsFolder.Forget(OutputDirectory);
            ResultsFolder.KeepDescription(OutputDirectory, model.Text);
        }
        catch (PlanException refusal)
        {
            throw model.Refuse(refusal);
        }
        catch (IOException)
        {
            _simulator?.Dispose();
            throw;
        }

        _buildSeconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>The folder for results.</summary>
    public string OutputDirectory { get; }

    /// <summary>Runs to the end, once, and writes the results, also those of a run that was cancelled.</summary>
    /// <param name="progress">Told now and then how far the run has come.</param>
    /// <param name="cancellation">Ends the run; what was recorded up to then is written.</param>
    /// <returns>What came of it.</returns>
    /// <exception cref="MechanismException">A plugin failed; what was recorded up to then is written.</exception>
    /// <exception cref="DescriptionException">A rewiring strategy lacks what it needs; what was recorded up to then is written.</exception>
    /// <exception cref="IOException">The results cannot be written.</exception>
    /// <exception cref="InvalidOperationException">It has run already, or was disposed of.</exception>
    public RunResult Run(Action<SimulationProgress>? progress = null, CancellationToken cancellation = default)
    {
        RunOnce();
        var started = Stopwatch.GetTimestamp();
        var outcome = RunToEnd(progress, cancellation);
        _simulator.End(outcome);
        var result = Result(outcome, Stopwatch.GetElapsedTime(started).TotalSeconds);
        RunFile.Write(result, Path.Combine(OutputDirectory, RunFile.Name));
        return result;
    }

    /// <summary>Stops the threads and closes the recorders.</summary>
    public void Dispose()
    {
        _over = true;
        _simulator.Dispose();
    }

    private void RunOnce()
    {
        if (_over)
        {
            throw new InvalidOperationException("a simulation runs once: make another one for another run");
        }

        _over = true;
    }

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
            EndAfterFailure();
            throw;
        }
        catch (PlanException refusal)
        {
            EndAfterFailure();
            throw _model.Refuse(refusal);
        }
    }

    private void EndAfterFailure()
    {
        try
        {
            _simulator.End(RunOutcome.Failed);
        }
        catch (MechanismException)
        {
            // The failure that ended the run is the one to tell.
        }
    }

    private RunResult Result(RunOutcome outcome, double simulateSeconds) => new()
    {
        Model = _model.Name,
        Plan = _model.Plan,
        Overrides = _model.Overrides,
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
        Recordings = _simulator.Recordings(),
        StateHash = _simulator.StateHash(),
    };
}
