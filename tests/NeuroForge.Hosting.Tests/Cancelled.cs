using NeuroForge.Hosting.Results;
using NeuroForge.Recording;

namespace NeuroForge.Hosting.Tests;

/// <summary>Runs that are cancelled.</summary>
internal static class Cancelled
{
    /// <summary>Runs a simulation that is cancelled at once.</summary>
    public static RunResult RunCancelled(this Simulation simulation) => simulation.RunCancelled(null, new CancellationToken(canceled: true));

    /// <summary>Runs a simulation that is cancelled.</summary>
    public static RunResult RunCancelled(this Simulation simulation, IProgress<Engine.Running.SimulationProgress>? progress, CancellationToken token)
    {
        Assert.Equal(token, Assert.Throws<OperationCanceledException>(() => simulation.Run(progress, token)).CancellationToken);
        return Result(simulation);
    }

    /// <summary>Waits until a run has been cancelled.</summary>
    public static async Task<RunResult> IsCancelled(this Simulation simulation, Task<RunResult> run)
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.True(run.IsCanceled);
        return Result(simulation);
    }

    private static RunResult Result(Simulation simulation)
    {
        Assert.Equal(RunOutcome.Cancelled, simulation.Result!.Outcome);
        return simulation.Result;
    }
}
