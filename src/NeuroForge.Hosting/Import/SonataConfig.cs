using System.Text.Json;
using System.Text.Json.Nodes;

namespace NeuroForge.Hosting.Import;

/// <summary>A configuration of SONATA: of a circuit or of a simulation, with the variables of its manifest replaced.</summary>
internal sealed class SonataConfig
{
    private readonly Dictionary<string, string> _manifest = new(StringComparer.Ordinal);
    private readonly string _folder;

    private SonataConfig(string file, JsonObject root) => (File, Root, _folder) = (file, root, Path.GetDirectoryName(Path.GetFullPath(file))!);

    /// <summary>The file.</summary>
    internal string File { get; }

    /// <summary>Its contents.</summary>
    internal JsonObject Root { get; }

    /// <summary>Reads a configuration.</summary>
    /// <exception cref="ImportException">It cannot be read.</exception>
    internal static SonataConfig Read(string file)
    {
        var config = new SonataConfig(file, ReadObject(file));
        foreach (var (name, value) in config.Root["manifest"] as JsonObject ?? [])
        {
            config._manifest[name] = value?.ToString() ?? "";
        }

        return config;
    }

    /// <summary>Reads a file with an object in JSON.</summary>
    /// <exception cref="ImportException">It cannot be read.</exception>
    internal static JsonObject ReadObject(string file)
    {
        try
        {
            var options = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
            return JsonNode.Parse(System.IO.File.ReadAllBytes(file), documentOptions: options) as JsonObject
                ?? throw new ImportException($"{file}: it should be an object in JSON");
        }
        catch (JsonException broken)
        {
            throw new ImportException($"{file}: it is not JSON: {broken.Message}");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ImportException($"{file}: {failure.Message}");
        }
    }

    /// <summary>A path of the configuration as a full path.</summary>
    /// <exception cref="ImportException">A variable is not in the manifest.</exception>
    internal string Resolve(string path)
    {
        for (var depth = 0; path.Contains('$', StringComparison.Ordinal) && depth < 16; depth++)
        {
            path = path.Replace("${configdir}", _folder, StringComparison.Ordinal);
            foreach (var (name, value) in _manifest.OrderByDescending(variable => variable.Key.Length))
            {
                path = path.Replace(name, value, StringComparison.Ordinal);
            }
        }

        return path.Contains('$', StringComparison.Ordinal)
            ? throw new ImportException($"{File}: a variable in the path \"{path}\" is not in its manifest")
            : Path.GetFullPath(Path.Combine(_folder, path));
    }

    /// <summary>A file that a member names, as a full path; null if there is no such member.</summary>
    internal string? FileOf(JsonNode? node, string member) =>
        node?[member] is JsonValue value && value.ToString() is { Length: > 0 } path ? Resolve(path) : null;
}
