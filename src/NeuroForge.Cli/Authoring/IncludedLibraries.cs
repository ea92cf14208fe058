using System.Text.Json;
using System.Text.Json.Nodes;

namespace NeuroForge.Cli.Authoring;

/// <summary>The libraries of models that a description includes, directly or through others.</summary>
internal static class IncludedLibraries
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The description as an object; comments are left out.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    internal static JsonObject Parse(string text) => JsonNode.Parse(text, documentOptions: Lenient)!.AsObject();

    /// <summary>The files, those that exist and can be read.</summary>
    /// <param name="description">The file of the description.</param>
    internal static IReadOnlyList<string> FilesOf(string description)
    {
        var files = new List<string>();
        Add(description, files);
        return files;
    }

    /// <summary>Puts the used models of all libraries into the description itself, which includes none of them any more.</summary>
    /// <param name="root">The description.</param>
    /// <param name="file">Its file.</param>
    /// <param name="used">The names of the models that it uses.</param>
    internal static void Inline(JsonObject root, string file, IReadOnlyCollection<string> used)
    {
        if (!root.Remove("include"))
        {
            return;
        }

        var models = root["models"]?.DeepClone().AsObject() ?? [];
        foreach (var library in FilesOf(file))
        {
            foreach (var (name, model) in (Parse(File.ReadAllText(library))["models"]?.AsObject() ?? []).Where(model => used.Contains(model.Key)))
            {
                models[name] = model!.DeepClone();
            }
        }

        root["models"] = models;
    }

    private static void Add(string file, List<string> files)
    {
        foreach (var name in Names(file))
        {
            var library = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, name));
            if (File.Exists(library) && !files.Contains(library))
            {
                files.Add(library);
                Add(library, files);
            }
        }
    }

    private static IEnumerable<string> Names(string file)
    {
        try
        {
            var include = (JsonNode.Parse(File.ReadAllText(file), documentOptions: Lenient) as JsonObject)?["include"];
            var all = include is JsonArray list ? list.ToList() : [include];
            return [.. all.OfType<JsonValue>().Where(name => name.GetValueKind() == JsonValueKind.String).Select(name => name.GetValue<string>())];
        }
        catch (Exception unreadable) when (unreadable is JsonException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            return []; // the reader of descriptions reports it
        }
    }
}
