using System.Globalization;
using System.Text.Json.Nodes;
using NeuroForge.Tables.Ground;

namespace NeuroForge.Hosting.Import;

/// <summary>
/// Brings populations of edges over: a projection for the types of edges that have the receptor, the weight, the delay and the model of the synapse in common.
/// Their synapses stay in the file.
/// </summary>
/// <param name="models">The table of models.</param>
/// <param name="description">Receives projections, and the plugins that they require.</param>
/// <param name="circuit">The configuration of the circuit.</param>
/// <param name="populations">The populations of nodes, by name.</param>
/// <param name="folder">The folder of the description.</param>
internal sealed class EdgeImport(
    ModelTable models, ImportedDescription description, SonataConfig circuit, IReadOnlyDictionary<string, ImportedPopulation> populations, string folder)
{
    /// <summary>Reads the populations of a file.</summary>
    /// <param name="edges">The entry of the file in the configuration.</param>
    /// <returns>True if its file lies outside the folder of the description.</returns>
    /// <exception cref="ImportException">It cannot be brought over.</exception>
    internal string? Read(JsonNode edges)
    {
        var file = circuit.FileOf(edges, "edges_file") ?? throw new ImportException($"{circuit.File}: an entry of \"edges\" has no \"edges_file\"");
        if (edges["enabled"] is JsonValue enabled && enabled.TryGetValue(out bool isEnabled) && !isEnabled)
        {
            description.Notes.Add($"{file} is not enabled, and was left out");
            return null;
        }

        var types = TypeTable.Read(circuit.FileOf(edges, "edge_types_file"), "edge_type_id");
        foreach (var name in SonataFiles.Populations(file, TableSection.Edges))
        {
            Read(file, name, types);
        }

        return Path.GetRelativePath(folder, file).StartsWith("..", StringComparison.Ordinal) ? Path.GetDirectoryName(file) : null;
    }

    private void Read(string file, string name, TypeTable types)
    {
        using var table = SonataFiles.Open(file, TableSection.Edges, name);
        var (source, target) = (End(table, "source_node_id", file, name), End(table, "target_node_id", file, name));
        var model = target.Model ?? throw new ImportException($"{file}: the edges of \"{name}\" end at virtual nodes");
        if (table.Find("nsyns") is not null)
        {
            throw new ImportException($"{file}: the edges of \"{name}\" are several synapses each (\"nsyns\"), which is not supported");
        }

        var kinds = Signs(table, file, types)
            .GroupBy(type => Kind(type.Key, type.Value, table, types), type => type.Key)
            .OrderBy(kind => kind.Min())
            .ToList();
        foreach (var kind in kinds)
        {
            var own = kinds.Count == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}_{kind.Min()}");
            description.Part("projections")[own] = Projection(file, name, (source, target), model, kind, kinds.Count > 1);
        }
    }

    private JsonObject Projection(
        string file, string name, (ImportedPopulation Source, ImportedPopulation Target) ends, JsonObject model, IGrouping<EdgeKind, long> kind, bool some)
    {
        var rule = models.Find("synapses", kind.Key.Template, file);
        description.Require(rule["plugin"]?.ToString());
        description.Require("connectivity");
        var synapse = new JsonObject { ["model"] = rule["model"]?.DeepClone() };
        SetParameters(synapse, rule, JsonNode.Parse(kind.Key.Parameters)!.AsObject(), file);
        var connect = new JsonObject { ["model"] = "from_file", ["file"] = Path.GetRelativePath(folder, file).Replace('\\', '/'), ["part"] = name };
        if (kind.Key.Weight is { } weight)
        {
            synapse["weight"] = $"{weight} {model["weight_unit"]}";
        }
        else
        {
            connect["weight_unit"] = model["weight_unit"]?.DeepClone();
        }

        if (!kind.Key.HasDelays)
        {
            synapse["delay"] = kind.Key.Delay is { } delay ? $"{delay} ms" : rule["delay"]?.DeepClone();
        }

        if (some)
        {
            connect["where"] = "edge_type_id = " + string.Join(", ", kind.Order());
        }

        return new JsonObject
        {
            ["from"] = new JsonArray(ends.Source.Name),
            ["to"] = new JsonArray(ends.Target.Name),
            ["receptor"] = model[kind.Key.IsInhibitory ? "inhibitory" : "excitatory"]?.DeepClone(),
            ["synapse"] = synapse,
            ["connect"] = connect,
        };
    }

    /// <summary>Sets the parameters of a type of edges; one without a counterpart is refused, since leaving it out would change the network.</summary>
    private static void SetParameters(JsonObject synapse, JsonObject rule, JsonObject parameters, string file)
    {
        foreach (var (name, value) in parameters)
        {
            var own = (rule["parameters"] as JsonObject)?[name]?.ToString().Split(' ') ?? throw new ImportException(
                $"{file}: synapses have the parameter \"{name}\", which has no counterpart here: add it to a table, --models FILE");
            synapse[own[0]] = own.Length == 2 ? $"{value} {own[1]}" : value?.DeepClone();
        }
    }

    private EdgeKind Kind(long type, bool isInhibitory, TableReader table, TypeTable types) => new(
        types.Find(type, "model_template") ?? "static_synapse",
        isInhibitory,
        table.Find("syn_weight") is null ? types.Find(type, "syn_weight") : null,
        table.Find("delay") is not null,
        types.Find(type, "delay"),
        Parameters(type, types));

    private string Parameters(long type, TypeTable types)
    {
        var parameters = circuit.FileOf(circuit.Root["components"], "synaptic_models_dir");
        return types.Find(type, "dynamics_params") is { } file ? SonataConfig.ReadObject(Path.Combine(parameters ?? "", file)).ToJsonString() : "{}";
    }

    /// <summary>The types of the edges, and whether their weights are negative.</summary>
    private static Dictionary<long, bool> Signs(TableReader table, string file, TypeTable types)
    {
        var ids = SonataFiles.Whole(table, "edge_type_id", file);
        var weights = table.Find("syn_weight") is null ? null : SonataFiles.Numbers(table, "syn_weight", file);
        var signs = new Dictionary<long, bool>();
        for (var i = 0; i < ids.Length; i++)
        {
            var weight = weights?[i] ?? (double.TryParse(types.Find(ids[i], "syn_weight"), CultureInfo.InvariantCulture, out var given)
                ? given
                : throw new ImportException($"{file}: the edges have no \"syn_weight\", and neither has type {ids[i]} in {types.File}"));
            if (!signs.TryAdd(ids[i], weight < 0) && signs[ids[i]] != weight < 0)
            {
                throw new ImportException($"{file}: edges of type {ids[i]} have weights of both signs, and so two receptors: give them two types");
            }
        }

        return signs;
    }

    private ImportedPopulation End(TableReader table, string column, string file, string name)
    {
        var population = table.Note(column + ".node_population")
            ?? throw new ImportException($"{file}: \"{column}\" of \"{name}\" has no attribute \"node_population\"");
        return populations.GetValueOrDefault(population)
            ?? throw new ImportException($"{file}: there is no population of nodes \"{population}\", only {string.Join(", ", populations.Keys)}");
    }
}
