using NeuroForge.Engine.Plan;
using NeuroForge.Mechanisms;

namespace NeuroForge.Cli.Arguments;

/// <summary>Data that a run sends while it computes: spikes, or samples of a quantity.</summary>
/// <param name="Text">The request as it was written, which names the lines that it causes.</param>
/// <param name="Quantity">The quantity; <c>spikes</c> for spikes.</param>
/// <param name="Of">The populations or projections.</param>
/// <param name="Every">The time from one sample to the next in ms; null for spikes.</param>
/// <param name="Reduce">The reduction of a sample to one number for each population or projection; null for none.</param>
internal sealed record StreamRequest(string Text, string Quantity, IReadOnlyList<string> Of, double? Every, Reduction? Reduce)
{
    /// <summary>The quantity of spikes, which has no interval.</summary>
    private const string Spikes = "spikes";

    /// <summary>Reads a request such as <c>spikes:E,I</c>, <c>v_m:E:1ms</c> or <c>firing_rate:E:100ms:mean</c>.</summary>
    /// <exception cref="FormatException">It is not such a request.</exception>
    internal static StreamRequest Parse(string text)
    {
        var parts = text.Split(':');
        var of = parts.Length > 1 ? parts[1].Split(',') : [];
        if (parts[0].Length == 0 || of.Length == 0 || of.Contains(""))
        {
            throw new FormatException($"takes spikes:POPULATIONS or QUANTITY:OF:INTERVAL, such as spikes:E,I or v_m:E:1ms, but got \"{text}\"");
        }

        if (parts[0] == Spikes)
        {
            return parts.Length == 2 ? new(text, Spikes, of, null, null) : throw new FormatException($"spikes have no interval, but got \"{text}\"");
        }

        if (parts.Length is not (3 or 4) || TimeArgument.Read(parts[2]) is not { } every)
        {
            throw new FormatException($"samples need an interval with a unit, such as {parts[0]}:{parts[1]}:1ms, but got \"{text}\"");
        }

        return new(text, parts[0], of, every, parts.Length == 4 ? ReductionOf(parts[3]) : null);
    }

    /// <summary>Refuses names that a network does not have, before a run begins and replaces earlier results.</summary>
    /// <exception cref="UsageException">There is no such population, group or projection.</exception>
    internal void Check(NetworkPlan plan)
    {
        string[] known =
        [
            .. plan.Populations.Select(population => population.Name),
            .. plan.Groups.Select(group => group.Name),
            .. plan.Projections.Select(projection => projection.Name),
        ];
        if (Of.FirstOrDefault(name => !known.Contains(name)) is { } unknown)
        {
            throw UnknownName.Refusal($"--stream {Text}", "population, group or projection", unknown, known);
        }
    }

    private static Reduction ReductionOf(string word)
    {
        var known = Enum.GetValues<Reduction>().ToDictionary(reduction => SnakeCase.Of(reduction.ToString()), StringComparer.Ordinal);
        return known.TryGetValue(word, out var reduction) ? reduction
            : throw new FormatException($"there is no reduction \"{word}\", only {string.Join(", ", known.Keys)}");
    }
}
