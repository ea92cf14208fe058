using System.Globalization;
using System.Text.Json.Nodes;
using NeuroForge.Hosting.Files;

namespace NeuroForge.Hosting.Import;

/// <summary>
/// Writes a description of a network in SONATA's format: populations, their types and positions, and given spikes become part of it; synapses stay in their
/// files.
/// </summary>
public static class SonataImport
{
    /// <summary>Writes the description.</summary>
    /// <param name="file">The configuration of a simulation or of a circuit.</param>
    /// <param name="output">The description's file.</param>
    /// <param name="models">A table of models, in addition to the built-in one; null for none.</param>
    /// <returns>Remarks on what was not brought over, and the folders that a run must be allowed to read.</returns>
    /// <exception cref="ImportException">The network cannot be brought over.</exception>
    /// <exception cref="IOException">The description cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The description may not be written.</exception>
    public static ImportResult Write(string file, string output, string? models = null)
    {
        var simulation = SonataConfig.Read(file);
        var circuit = simulation.FileOf(simulation.Root, "network") is { } network ? SonataConfig.Read(network) : simulation;
        var (description, table) = (new ImportedDescription(), ModelTable.Read(models));
        var folder = Path.GetDirectoryName(Path.GetFullPath(output))!;
        var populations = new Dictionary<string, ImportedPopulation>(StringComparer.Ordinal);
        var nodes = new NodeImport(table, description, circuit);
        foreach (var population in Entries(circuit, "nodes").SelectMany(nodes.Read))
        {
            if (!populations.TryAdd(population.Name, population))
            {
                throw new ImportException($"{circuit.File}: there are two populations of nodes \"{population.Name}\"");
            }
        }

        var edges = new EdgeImport(table, description, circuit, populations, folder);
        string[] outside = [.. Entries(circuit, "edges").Select(edges.Read).OfType<string>().Distinct(StringComparer.Ordinal)];
        ReadRun(simulation, description, populations);
        Directory.CreateDirectory(folder);
        WholeFile.Write(output, stream => stream.Write(description.ToUtf8(Path.GetFileNameWithoutExtension(output))));
        return new(description.Notes, outside);
    }

    private static IEnumerable<JsonNode> Entries(SonataConfig circuit, string section) =>
        (circuit.Root["networks"]?[section] as JsonArray)?.OfType<JsonNode>()
            ?? throw new ImportException($"{circuit.File}: \"networks\" has no list \"{section}\"");

    private static void ReadRun(SonataConfig simulation, ImportedDescription description, Dictionary<string, ImportedPopulation> populations)
    {
        var step = Number(simulation, "dt") ?? 0.1;
        var duration = Number(simulation, "tstop") ?? 1000;
        if (simulation.Root["run"] is null)
        {
            description.Notes.Add("the configuration has no run: a duration of 1 s and a step of 0.1 ms were written");
        }

        description.Part("simulation")["duration"] = string.Create(CultureInfo.InvariantCulture, $"{duration} ms");
        description.Part("simulation")["step"] = string.Create(CultureInfo.InvariantCulture, $"{step} ms");
        var spikes = new SpikeImport(description, simulation, populations, step);
        foreach (var (name, input) in simulation.Root["inputs"] as JsonObject ?? [])
        {
            spikes.Read(name, input!);
        }

        foreach (var (name, _) in simulation.Root["reports"] as JsonObject ?? [])
        {
            description.Notes.Add($"the report \"{name}\" was left out: write a recorder for it");
        }

        description.Require("recorders");
        description.Part("recorders")["spikes"] = new JsonObject
        {
            ["model"] = "csv",
            ["record"] = "spikes",
            ["of"] = new JsonArray([.. populations.Values.Where(p => p.Model is not null).Select(p => JsonValue.Create(p.Name))]),
        };
    }

    private static double? Number(SonataConfig simulation, string name) => simulation.Root["run"]?[name] switch
    {
        null => null,
        JsonValue value when value.TryGetValue(out double number) && number > 0 => number,
        _ => throw new ImportException($"{simulation.File}: \"run.{name}\" should be a number above 0"),
    };
}
