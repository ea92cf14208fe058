using NeuroForge.Engine.Running;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Models.Tests;

/// <summary>A run uses as much memory after all its steps as after half of them: nothing piles up.</summary>
/// <remarks><c>NEUROFORGE_LONG_RUN=10000000</c> makes the longest of them ten million steps long.</remarks>
[Collection(nameof(Alone))]
public sealed class LongRunTests : IDisposable
{
    /// <summary>Bytes a step: less than anything that each step or each spike would leave behind, more than rows that find the room they need.</summary>
    private const double LeastTrace = 0.5;

    private static readonly long Steps = long.TryParse(Environment.GetEnvironmentVariable("NEUROFORGE_LONG_RUN"), out var steps) ? steps : 1_000_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("neuroforge-long-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Learning_takes_no_memory() => Assert.InRange(Grown("carlson-2013-ramp", Steps), double.NegativeInfinity, LeastTrace);

    [Fact]
    public void Rewiring_takes_no_memory() => Assert.InRange(Grown("pruning-same-source", 8 * Steps), double.NegativeInfinity, LeastTrace);

    /// <summary>By how many bytes a step memory grows in the second half of the steps; in the first, rows find the room they need.</summary>
    private double Grown(string name, long steps)
    {
        var plan = Model.Read(ModelFiles.Of(name), new()).Plan with { Steps = steps };
        using var simulator = new NetworkSimulator(plan, new EngineOptions { Directory = _folder });
        simulator.RunTo(steps / 2);
        var early = Used(simulator);
        simulator.RunTo(steps);
        return (Used(simulator) - early) / (0.5 * steps);
    }

    /// <summary>Memory in use, once the recorders have written all they had.</summary>
    private static long Used(NetworkSimulator simulator)
    {
        using var written = new ManualResetEventSlim();
        simulator.Save(_ => written.Set());
        written.Wait();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
