using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace NeuroForge.Hosting.Telemetry;

/// <summary>
/// The simulations of this process that have not been disposed of. What is present, unlike what has happened, has to be asked for, or an observer
/// who comes late would never know it; the one list that is shared by all simulations is there for that. No simulation reads it.
/// </summary>
internal static class LiveSimulations
{
    private static readonly ConcurrentDictionary<LiveSimulation, LiveSimulation> All = [];

    internal static void Add(LiveSimulation simulation) => All[simulation] = simulation;

    internal static void Remove(LiveSimulation simulation) => All.TryRemove(simulation, out _);

    /// <summary>How many run, by model. A model whose simulations all wait has a 0.</summary>
    internal static IEnumerable<Measurement<long>> Running() => All.Keys
        .GroupBy(simulation => simulation.Model, StringComparer.Ordinal)
        .Select(
            model =>
                new Measurement<long>(model.LongCount(simulation => simulation.IsRunning), new KeyValuePair<string, object?>(TelemetryTags.Model, model.Key)));

    /// <summary>Synapses, by model and projection; simulations of one model are added up.</summary>
    internal static IEnumerable<Measurement<long>> Synapses() => All.Keys
        .SelectMany(simulation => simulation.Synapses.Select(projection => (simulation.Model, projection.Projection, projection.Count)))
        .GroupBy(projection => (projection.Model, projection.Projection))
        .Select(projection => new Measurement<long>(
            projection.Sum(p => p.Count),
            new KeyValuePair<string, object?>(TelemetryTags.Model, projection.Key.Model),
            new KeyValuePair<string, object?>(TelemetryTags.Projection, projection.Key.Projection)));
}
