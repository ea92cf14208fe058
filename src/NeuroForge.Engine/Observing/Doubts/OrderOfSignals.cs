using System.Globalization;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Synapses;

namespace NeuroForge.Engine.Observing.Doubts;

/// <summary>
/// Finds continuous signals without a delay for which the order of populations decides in which step they arrive: populations that are listed before their
/// source get the signal one step later.
/// </summary>
/// <remarks>A projection from a population to itself always arrives in the next step, so the order does not matter there.</remarks>
public static class OrderOfSignals
{
    /// <summary>The projections, each with its place.</summary>
    /// <param name="plan">The network.</param>
    public static IEnumerable<Doubt> In(NetworkPlan plan)
    {
        var order = PopulationIndex.Of(plan);
        ProjectionPlan[] undelayed = [.. plan.Projections.Where(p => RuleNature.IsContinuous(p.Rule) && p.Delay.Single is 0)];
        foreach (var projection in undelayed)
        {
            if (Late(projection, order) is var (source, target))
            {
                yield return Of(projection, source, target, Loop(source, target, undelayed), plan.Step);
            }
        }
    }

    private static Doubt Of(ProjectionPlan projection, string source, string target, IReadOnlyList<string>? loop, double step)
    {
        var late = $"population \"{target}\" is listed before its source \"{source}\", so without a delay it gets the signals of \"{source}\" one step late";
        var delay = $"write \"delay\": \"{step.ToString("G12", CultureInfo.InvariantCulture)} ms\", one step, so that the order has no effect";
        var path = $"projections.{projection.Name}.synapse.delay";
        return loop is null
            ? new(path, late, $"{delay}, or list \"{source}\" first")
            : new(path, $"{late}; in the loop {string.Join(" -> ", loop)} without delays, the order of populations determines which signals are late", delay);
    }

    /// <summary>A target that is listed before a source, and that source; null if there is none.</summary>
    private static (string Source, string Target)? Late(ProjectionPlan projection, PopulationIndex order)
    {
        foreach (var target in projection.To.Where(t => !projection.From.Contains(t)))
        {
            if (projection.From.FirstOrDefault(s => order.PlaceOf(s) > order.PlaceOf(target)) is { } source)
            {
                return (source, target);
            }
        }

        return null;
    }

    /// <summary>The shortest path back from the target to the source without a delay, as a loop; null if there is none.</summary>
    private static IReadOnlyList<string>? Loop(string source, string target, ProjectionPlan[] undelayed)
    {
        var from = new Dictionary<string, string?>(StringComparer.Ordinal) { [target] = null };
        var reached = new Queue<string>([target]);
        while (reached.TryDequeue(out var population) && !from.ContainsKey(source))
        {
            foreach (var next in undelayed.Where(p => p.From.Contains(population)).SelectMany(p => p.To))
            {
                if (from.TryAdd(next, population))
                {
                    reached.Enqueue(next);
                }
            }
        }

        return from.ContainsKey(source) ? [source, .. Way(source, from)] : null;
    }

    /// <summary>The path from the target to the source.</summary>
    private static List<string> Way(string source, Dictionary<string, string?> from)
    {
        var way = new List<string>();
        for (string? at = source; at is not null; at = from[at])
        {
            way.Add(at);
        }

        way.Reverse();
        return way;
    }
}
