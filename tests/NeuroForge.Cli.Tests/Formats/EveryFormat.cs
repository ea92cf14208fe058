using System.Text.Json.Nodes;

namespace NeuroForge.Cli.Tests;

/// <summary>A model whose recordings are written in every format.</summary>
internal static class EveryFormat
{
    /// <summary>The small model with every recorder again as npz and as Parquet, and as SONATA where it has a layout.</summary>
    /// <param name="sonata">False to leave out SONATA, which needs a library.</param>
    public static string Text(bool sonata = true)
    {
        var model = JsonNode.Parse(File.ReadAllText(Workplace.Small))!;
        var recorders = (JsonObject)model["recorders"]!;
        recorders["degrees"] = JsonNode.Parse("""{ "model": "csv", "record": "in_degree", "of": ["excitatory", "inhibitory"], "every": "250 ms" }""");
        recorders["delays"] = JsonNode.Parse("""{ "model": "csv", "record": "delays", "of": ["excitatory"], "every": "250 ms" }""");
        recorders["histogram"] = JsonNode.Parse(
            """{ "model": "csv", "record": "weight_histogram", "of": ["excitatory", "inhibitory"], "every": "250 ms", "bins": 8, "range": ["-20 pA", "20 pA"] }""");
        recorders["places"] = JsonNode.Parse("""{ "model": "csv", "record": "positions", "of": ["E", "I"] }""");
        model["requires"]!["layouts"] = "^1.0";
        model["populations"]!["E"]!["layout"] = JsonNode.Parse("""{ "model": "uniform", "width": "1 mm", "height": "500 um", "depth": "0.1 mm" }""");
        model["populations"]!["I"]!["layout"] = JsonNode.Parse("""{ "model": "grid", "columns": 10, "spacing": "30 um" }""");
        model["projections"]!["excitatory"]!["synapse"]!["weight"] = JsonNode.Parse("""{ "uniform": ["5 pA", "25 pA"] }""");
        foreach (var (name, recorder) in recorders.ToList())
        {
            Add(name, recorder!, "npz");
            Add(name, recorder!, "parquet");
        }

        foreach (var name in sonata ? new[] { "spikes", "voltage", "places" } : [])
        {
            Add(name, recorders[name]!, "sonata");
        }

        return model.ToJsonString();

        void Add(string name, JsonNode recorder, string format)
        {
            var copy = recorder.DeepClone();
            copy["model"] = format;
            recorders[$"{name}_{format}"] = copy;
        }
    }
}
