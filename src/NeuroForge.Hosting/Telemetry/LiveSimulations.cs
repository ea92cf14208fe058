using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace NeuroForge.Hosting.Telemetry;

/// <summary>
/// The simulations of this process that have not been disposed of. Metrics of a current state, unlike those of events, are read on demand, also by observers
/// that start late; for them all simulations share this list. No simulation reads it.
/// </summary>
internal static class LiveSimulations
{
    private static readonly ConcurrentDictionary<LiveSimulation, LiveSimulation> All = [];

    internal static void Add(LiveSimulation simulation) => All[simulation] = simulation;

    internal static void Remove(LiveSimulation simulation) => All.TryRemove(simulation, out _);

    /// <summary>Number of running simulations, by model; 0 for a model whose simulations all wait.</summary>
    internal static IEnumerable<Measurement<long>> Running() => All.Keys
        .GroupBy(simulation => simulation.Model, StringComparer.Ordinal)
        .Select(
            model =>
                new Measurement<long>(model.LongCount(simulation => simulation.IsRunning), new KeyValuePair<string, object?>(TelemetryTags.Model, model.Key)));

    /// <summary>Number of synapses, by model and projection, summed over the simulations of a model.</summary>
    internal static IEnumerable<Measurement<long>> Synapses() => All.Keys
        .SelectMany(simulation => simulation.Synapses.Select(projection => (simulation.Model, projection.Projection, projection.Count)))
        .GroupBy(projection => (projection.Model, projection.Projection))
        .Select(projection => new Measurement<long>(
            projection.Sum(p => p.Count),
            new KeyValuePair<string, object?>(TelemetryTags.Model, projection.Key.Model),
            new KeyValuePair<string, object?>(TelemetryTags.Projection, projection.Key.Projection)));
}
