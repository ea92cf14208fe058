using System.Text.Json.Nodes;
using NeuroForge.Tables.Ground;

namespace NeuroForge.Hosting.Import;

/// <summary>Brings given spikes of virtual nodes over: a stimulus that makes each repeat its spikes.</summary>
/// <param name="description">Receives the stimuli.</param>
/// <param name="config">The configuration of the simulation.</param>
/// <param name="populations">The populations of nodes, by name.</param>
/// <param name="step">The length of a step in ms.</param>
internal sealed class SpikeImport(
    ImportedDescription description, SonataConfig config, IReadOnlyDictionary<string, ImportedPopulation> populations, double step)
{
    /// <summary>Greatest number of spikes that a description lists.</summary>
    private const int Most = 1_000_000;

    /// <summary>The rounding error of a whole number of steps, computed as a time divided by the step.</summary>
    private const double Tolerance = 1e-6;

    /// <summary>Reads an input of the simulation.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="input">Its entry in the configuration.</param>
    /// <exception cref="ImportException">It cannot be brought over.</exception>
    internal void Read(string name, JsonNode input)
    {
        if (input["input_type"]?.ToString() != "spikes" || input["module"]?.ToString() is not ("h5" or "sonata"))
        {
            description.Notes.Add($"the input \"{name}\" ({input["input_type"]}, {input["module"]}) was left out: only spikes in HDF5 are brought over");
            return;
        }

        var file = config.FileOf(input, "input_file") ?? throw new ImportException($"{config.File}: the input \"{name}\" has no \"input_file\"");
        var set = input["node_set"]?.ToString() ?? "";
        var population = populations.GetValueOrDefault(NodeSet(set))
            ?? throw new ImportException($"{config.File}: the input \"{name}\" is for \"{set}\", which is no population");
        if (population.Model is not null)
        {
            throw new ImportException($"{config.File}: the input \"{name}\" is for \"{set}\", whose nodes are not virtual");
        }

        var (times, nodes) = Spikes(file, population);
        if (times.Count > 0)
        {
            description.Part("stimuli")[name] = new JsonObject
            {
                ["model"] = "spike_trains",
                ["times"] = times,
                ["neurons"] = nodes,
                ["to"] = population.Name,
                ["receptor"] = "ex",
                ["weight"] = 1,
            };
        }
    }

    /// <summary>
    /// The spikes on the grid, as NEST has them: a time is rounded to a microsecond, and a spike is sent at the end of the step in which it falls. A stimulus
    /// arrives one step after it was given, and is repeated at once, so each is given one step before.
    /// </summary>
    private (JsonArray Times, JsonArray Nodes) Spikes(string file, ImportedPopulation population)
    {
        var names = SonataFiles.Populations(file, TableSection.Spikes);
        using var table = SonataFiles.Open(file, TableSection.Spikes, names.Contains(population.Name) ? population.Name : null);
        var (times, nodes) = (SonataFiles.Numbers(table, "timestamps", file), SonataFiles.Whole(table, "node_ids", file));
        if (times.Length != nodes.Length || times.Length > Most)
        {
            throw new ImportException($"{file}: it has {times.Length} times and {nodes.Length} nodes; equal numbers, of at most {Most}, are brought over");
        }

        var (listed, ids) = (new JsonArray(), new JsonArray());
        for (var i = 0; i < times.Length; i++)
        {
            var steps = Math.Ceiling((Math.Round(times[i], 3) / step) - Tolerance);
            if (steps < 2)
            {
                throw new ImportException(FormattableString.Invariant($"{file}, spike {i} (counted from 0): {times[i]} ms is before the second step"));
            }

            if (nodes[i] < 0 || nodes[i] >= population.Size)
            {
                throw new ImportException(FormattableString.Invariant($"{file}, spike {i} (counted from 0): there is no node {nodes[i]} in {population.Name}"));
            }

            listed.Add(JsonValue.Create(FormattableString.Invariant($"{Math.Round((steps - 1) * step, 9)} ms")));
            ids.Add(JsonValue.Create(nodes[i]));
        }

        return (listed, ids);
    }

    private string NodeSet(string name)
    {
        var file = config.FileOf(config.Root, "node_sets_file");
        return !populations.ContainsKey(name) && file is not null && File.Exists(file) && SonataConfig.ReadObject(file)[name]?["population"] is { } population
            ? population.ToString()
            : name;
    }
}
