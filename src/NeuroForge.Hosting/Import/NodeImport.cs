using System.Globalization;
using System.Text.Json.Nodes;
using NeuroForge.Tables.Ground;

namespace NeuroForge.Hosting.Import;

/// <summary>Brings populations of nodes over: a population for each, with values of its own for a neuron where its types differ.</summary>
/// <param name="models">The table of models.</param>
/// <param name="description">Receives populations, and the plugins that they require.</param>
/// <param name="circuit">The configuration of the circuit.</param>
internal sealed class NodeImport(ModelTable models, ImportedDescription description, SonataConfig circuit)
{
    /// <summary>Reads the populations of a file.</summary>
    /// <param name="nodes">The entry of the file in the configuration.</param>
    /// <exception cref="ImportException">It cannot be brought over.</exception>
    internal IEnumerable<ImportedPopulation> Read(JsonNode nodes)
    {
        var file = circuit.FileOf(nodes, "nodes_file") ?? throw new ImportException($"{circuit.File}: an entry of \"nodes\" has no \"nodes_file\"");
        var types = TypeTable.Read(circuit.FileOf(nodes, "node_types_file"), "node_type_id");
        foreach (var name in SonataFiles.Populations(file, TableSection.Nodes))
        {
            yield return Read(file, name, types);
        }
    }

    private ImportedPopulation Read(string file, string name, TypeTable types)
    {
        using var table = SonataFiles.Open(file, TableSection.Nodes, name);
        var ids = SonataFiles.Whole(table, "node_type_id", file);
        if (ids.Length == 0)
        {
            throw new ImportException($"{file}: population \"{name}\" has no nodes");
        }

        var distinct = ids.Distinct().ToList();
        var templates = distinct.ConvertAll(type => types.Find(type, "model_type") == "virtual" ? "virtual" : types.Find(type, "model_template") ?? "");
        if (templates.Distinct(StringComparer.Ordinal).Skip(1).Any())
        {
            throw new ImportException(
                $"{file}: the nodes of population \"{name}\" have several models, {string.Join(", ", templates.Distinct())}: make one of each");
        }

        if (templates[0] == "virtual")
        {
            description.Require("stimuli");
            description.Part("populations")[name] = new JsonObject { ["size"] = ids.Length, ["model"] = "parrot" };
            return new(name, ids.Length, null);
        }

        var model = models.Find("neurons", templates[0], types.File.Length > 0 ? types.File : file);
        description.Require(model["plugin"]?.ToString());
        var population = new JsonObject { ["size"] = ids.Length, ["model"] = model["model"]?.DeepClone() };
        if (Parameters(ids, distinct, types, model) is { Count: > 0 } parameters)
        {
            population["parameters"] = parameters;
        }

        if (model["initial"] is JsonObject initial)
        {
            population["initial"] = initial.DeepClone();
        }

        AddLayout(table, population, file);
        description.Part("populations")[name] = population;
        return new(name, ids.Length, model);
    }

    /// <summary>The parameters by the types of the nodes: one value where all are equal, otherwise a list.</summary>
    private JsonObject Parameters(long[] ids, List<long> distinct, TypeTable types, JsonObject model)
    {
        var folder = circuit.FileOf(circuit.Root["components"], "point_neuron_models_dir");
        var values = distinct.ToDictionary(type => type, type => types.Find(type, "dynamics_params") is { } file
            ? SonataConfig.ReadObject(Path.Combine(folder ?? "", file)) : []);
        var parameters = new JsonObject();
        var known = model["parameters"] as JsonObject ?? [];
        foreach (var (type, given) in values)
        {
            foreach (var (name, _) in given.Where(parameter => !known.ContainsKey(parameter.Key)))
            {
                throw new ImportException(
                    $"{types.File}: type {type} has the parameter \"{name}\", which has no counterpart here: add it to a table, --models FILE");
            }
        }

        foreach (var (name, target) in known)
        {
            if (!values.Values.Any(given => given.ContainsKey(name)))
            {
                continue;
            }

            if (!values.Values.All(given => given.ContainsKey(name)))
            {
                throw new ImportException($"{types.File}: only some types have the parameter \"{name}\": give it to all");
            }

            var (own, unit) = target!.ToString().Split(' ') is [var first, var second] ? (first, " " + second) : (target.ToString(), "");
            string[] texts = [.. ids.Select(type => Text(values[type][name]!, types.File, name) + unit)];
            parameters[own] = texts.Distinct(StringComparer.Ordinal).Count() == 1
                ? Quantity(texts[0], unit)
                : new JsonObject { ["list"] = new JsonArray([.. texts.Select(text => Quantity(text, unit))]) };
        }

        return parameters;
    }

    private static JsonValue Quantity(string text, string unit) =>
        unit.Length > 0 ? JsonValue.Create(text) : JsonValue.Create(double.Parse(text, CultureInfo.InvariantCulture));

    private static string Text(JsonNode value, string file, string name) => value is JsonValue number && number.TryGetValue(out double read)
        ? read.ToString("R", CultureInfo.InvariantCulture)
        : throw new ImportException($"{file}: the parameter \"{name}\" is not a number");

    private void AddLayout(TableReader table, JsonObject population, string file)
    {
        if (table.Find("x") is null)
        {
            return;
        }

        description.Require("layouts");
        var layout = new JsonObject { ["model"] = "given" };
        foreach (var axis in (string[])["x", "y", "z"])
        {
            var unit = table.Find(axis)?.Unit ?? "um";
            layout[axis] = new JsonArray(
                [
                    .. table.Find(axis) is null ? [] : SonataFiles.Numbers(table, axis, file)
                        .Select(place => JsonValue.Create($"{place.ToString("R", CultureInfo.InvariantCulture)} {unit}")),
                ]);
        }

        population["layout"] = layout;
    }
}
