using System.Text.Json;
using System.Text.Json.Nodes;

namespace NeuroForge.Hosting.Import;

/// <summary>The description that an imported network becomes.</summary>
internal sealed class ImportedDescription
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly SortedSet<string> _required = new(StringComparer.Ordinal);
    private readonly JsonObject _root = [];

    /// <summary>Remarks on what was not brought over.</summary>
    internal List<string> Notes { get; } = [];

    /// <summary>A section of the description, created if there is none.</summary>
    internal JsonObject Part(string name)
    {
        if (_root[name] is not JsonObject part)
        {
            _root[name] = part = [];
        }

        return part;
    }

    /// <summary>Requires a plugin.</summary>
    internal void Require(string? plugin)
    {
        if (plugin is not null)
        {
            _required.Add(plugin);
        }
    }

    /// <summary>The text in UTF-8.</summary>
    /// <param name="name">The name of the model.</param>
    internal byte[] ToUtf8(string name)
    {
        var ordered = new JsonObject
        {
            ["format"] = "neuroforge/1",
            ["name"] = name,
            ["requires"] = new JsonObject(_required.Select(plugin => KeyValuePair.Create(plugin, (JsonNode?)JsonValue.Create("^1.0")))),
        };
        foreach (var part in (string[])["simulation", "populations", "stimuli", "projections", "recorders"])
        {
            if (_root[part] is { } section)
            {
                ordered[part] = section.DeepClone();
            }
        }

        return [.. JsonSerializer.SerializeToUtf8Bytes(ordered, Indented), (byte)'\n'];
    }
}
