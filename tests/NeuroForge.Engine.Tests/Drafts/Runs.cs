using System.Collections.Concurrent;
using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Building;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Whole;
using NeuroForge.Recording;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Tests.Drafts;

/// <summary>Runs a plan from beginning to end.</summary>
internal static class Runs
{
    /// <summary>Runs a plan, pausing before some steps, and gives the hash of the final state.</summary>
    public static string Hash(this NetworkPlan plan, int threads = 1, int vectors = 8, params IEnumerable<long> pauses) =>
        plan.Hash(new EngineOptions { Threads = threads, VectorWidth = vectors }, pauses);

    /// <summary>Runs a plan, pausing before some steps, and gives the hash of the final state.</summary>
    public static string Hash(this NetworkPlan plan, EngineOptions options, params IEnumerable<long> pauses)
    {
        using var simulator = new NetworkSimulator(plan, options);
        foreach (var pause in pauses)
        {
            simulator.RunTo(pause);
        }

        simulator.RunTo(plan.Steps);
        var hash = simulator.StateHash();
        simulator.End(RunOutcome.Completed);
        return hash;
    }

    /// <summary>The hash of a network's state.</summary>
    public static string Hash(this Network network)
    {
        using var hash = new HashingArchive();
        NetworkState.Archive(network, 0, hash);
        return hash.Hash();
    }

    /// <summary>Takes a snapshot and waits for it.</summary>
    public static Snapshot Save(this NetworkSimulator simulator)
    {
        using var taken = new BlockingCollection<Snapshot>();
        simulator.Save(taken.Add);
        return taken.TryTake(out var snapshot, TimeSpan.FromMinutes(1)) ? snapshot : throw new TimeoutException("no snapshot came");
    }

    /// <summary>Runs a plan and closes its recorders.</summary>
    public static void Run(this NetworkPlan plan, int threads = 1)
    {
        using var simulator = new NetworkSimulator(plan, new EngineOptions { Threads = threads, Shards = 8 });
        simulator.RunTo(plan.Steps);
        simulator.End(RunOutcome.Completed);
    }

    /// <summary>Builds the network of a plan without running it.</summary>
    public static Network Build(this NetworkPlan plan, int shards = 8) => NetworkBuilder.Build(plan, typeof(Double8), _ => shards);
}
