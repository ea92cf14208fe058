using System.Text.Json.Nodes;

namespace NeuroForge.Hosting.Import;

/// <summary>The mechanisms that stand for the models of SONATA files, by their names there: a table in JSON, which a caller can extend.</summary>
internal sealed class ModelTable
{
    private readonly Dictionary<(string Kind, string Name), JsonObject> _models = [];

    /// <summary>Reads the built-in table, and that of the caller, whose entries come first.</summary>
    /// <param name="file">The table of the caller; null for none.</param>
    /// <exception cref="ImportException">It cannot be read.</exception>
    internal static ModelTable Read(string? file)
    {
        var table = new ModelTable();
        using var stream = typeof(ModelTable).Assembly.GetManifestResourceStream("NeuroForge.Hosting.Import.sonata-models.json")!;
        table.Add(JsonNode.Parse(stream)!.AsObject());
        if (file is not null)
        {
            table.Add(SonataConfig.ReadObject(file));
        }

        return table;
    }

    /// <summary>The entry of a model.</summary>
    /// <param name="kind"><c>neurons</c> or <c>synapses</c>.</param>
    /// <param name="name">The name of the model.</param>
    /// <param name="file">The file that names it.</param>
    /// <exception cref="ImportException">There is none.</exception>
    internal JsonObject Find(string kind, string name, string file) => _models.GetValueOrDefault((kind, name)) ?? throw new ImportException(
        $"{file}: the model \"{name}\" has no counterpart here; known are "
            + $"{string.Join(", ", _models.Keys.Where(key => key.Kind == kind).Select(key => key.Name))}: add it to a table, --models FILE");

    private void Add(JsonObject table)
    {
        foreach (var kind in (string[])["neurons", "synapses"])
        {
            foreach (var (name, entry) in table[kind] as JsonObject ?? [])
            {
                _models[(kind, name)] = entry as JsonObject ?? throw new ImportException($"the entry \"{name}\" of the table of models should be an object");
            }
        }
    }
}
