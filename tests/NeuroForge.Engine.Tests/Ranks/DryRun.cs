using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Ranks;
using NeuroForge.Engine.Running;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Tests.Ranks;

/// <summary>Runs a plan on several ranks of this process, each with its own simulator and thread.</summary>
internal static class DryRun
{
    /// <summary>Runs a plan to its end.</summary>
    /// <returns>The hash of the state, as each rank gives it.</returns>
    public static IReadOnlyList<string> Hashes(NetworkPlan plan, int ranks, int threads = 1) => On(ranks, exchange =>
    {
        using var simulator = new NetworkSimulator(plan, new EngineOptions { Threads = threads, Ranks = exchange });
        simulator.RunTo(plan.Steps / 2);
        simulator.RunTo(plan.Steps);
        var hash = simulator.StateHash();
        simulator.End(RunOutcome.Completed);
        return hash;
    });

    /// <summary>Does something on every rank; the first failure is thrown, that of a rank itself before what others hear of it.</summary>
    public static IReadOnlyList<T> On<T>(int ranks, Func<RankExchange, T> action)
    {
        var results = new T[ranks];
        var failures = new Exception?[ranks];
        Thread[] threads = [.. DryRunExchange.Create(ranks).Select(exchange => new Thread(() =>
        {
            try
            {
                results[exchange.Rank] = action(exchange);
            }
            catch (Exception failure)
            {
                failures[exchange.Rank] = failure;
            }
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        var failed = failures.OfType<Exception>().OrderBy(failure => failure is RankFailedException).ToList();
        return failed.Count == 0 ? results : throw new AggregateException(failed);
    }
}
