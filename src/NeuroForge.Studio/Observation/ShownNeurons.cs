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

    private const string Prefix = "studio-shown-";

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The shown neurons of each population.</summary>
    internal static IReadOnlyList<ShownNeurons> Of(NetworkPlan plan) => [.. plan.Populations.Select(Of)];

    /// <summary>The text of a description with groups for the shown neurons of its large populations.</summary>
    internal static string AddTo(string text, NetworkPlan plan)
    {
        var large = Of(plan).Where(shown => shown.Every > 1).ToList();
        if (large.Count == 0)
        {
            return text;
        }

        var root = JsonNode.Parse(text, documentOptions: Lenient)!.AsObject();
        var groups = root["groups"] as JsonObject ?? [];
        root["groups"] = groups;
        foreach (var shown in large)
        {
            groups[shown.Name] = new JsonObject { ["of"] = shown.Population, ["first"] = 0, ["every"] = shown.Every };
        }

        return root.ToJsonString();
    }

    private static ShownNeurons Of(PopulationPlan population)
    {
        var every = (population.Size + Most - 1) / Most;
        return new(population.Name, every > 1 ? Prefix + population.Name : population.Name, every);
    }
}
