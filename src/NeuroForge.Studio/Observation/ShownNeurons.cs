using System.Text.Json;
using System.Text.Json.Nodes;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Studio.Observation;

/// <summary>
/// The neurons of a population whose spikes are shown, every n-th of a large one. A group of the description selects them, which changes no bit of a run.
/// </summary>
/// <param name="Population">The name of the population.</param>
/// <param name="Name">The name of the population or group whose spikes are read.</param>
/// <param name="Every">The distance from one shown neuron to the next in numbers.</param>
internal sealed record ShownNeurons(string Population, string Name, int Every)
{
    /// <summary>Greatest number of neurons of a population in the raster.</summary>
    internal const int Most = 400;

    private const string Prefix = "studio_shown_";

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The shown neurons of each population: all of it if the description has no group for some of them.</summary>
    internal static IReadOnlyList<ShownNeurons> Of(NetworkPlan plan) =>
    [
        .. plan.Populations.Select((population, number) => plan.Groups.FirstOrDefault(g => g.Name == NameOf(number)) is { } group
            ? new ShownNeurons(population.Name, group.Name, EveryOf(population))
            : new ShownNeurons(population.Name, population.Name, 1)),
    ];

    /// <summary>The text of a description with groups for the shown neurons of its large populations.</summary>
    internal static string AddTo(string text, NetworkPlan plan)
    {
        if (plan.Populations.All(population => EveryOf(population) == 1))
        {
            return text;
        }

        var root = JsonNode.Parse(text, documentOptions: Lenient)!.AsObject();
        var groups = root["groups"] as JsonObject ?? [];
        root["groups"] = groups;
        foreach (var (number, population) in plan.Populations.Index().Where(p => EveryOf(p.Item) > 1))
        {
            groups[NameOf(number)] = new JsonObject { ["of"] = population.Name, ["first"] = 0, ["every"] = EveryOf(population) };
        }

        return root.ToJsonString();
    }

    private static int EveryOf(PopulationPlan population) => (population.Size + Most - 1) / Most;

    private static string NameOf(int number) => FormattableString.Invariant($"{Prefix}{number}");
}
