using System.Text.Json;
using System.Text.Json.Serialization;

namespace NeuroForge.Studio.Options;

/// <summary>Options of the studio, as the command line gives them in one argument, in JSON.</summary>
internal sealed record StudioOptions
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <summary>The folder whose descriptions are listed and to which files are saved.</summary>
    public required string Folder { get; init; }

    /// <summary>The description to open first: a file, or the name of a model that travels with the program; null for none.</summary>
    public string? Model { get; init; }

    /// <summary>Additional directories with a folder for each plugin.</summary>
    public IReadOnlyList<string> Plugins { get; init; } = [];

    /// <summary>Number of threads of a run, 1 or more.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>The port; 0 for any that is free.</summary>
    public int Port { get; init; }

    /// <summary>True to open the page in the browser of the desktop.</summary>
    public bool Browse { get; init; }

    /// <summary>Reads the options.</summary>
    /// <exception cref="JsonException">The text is not an object with these options.</exception>
    internal static StudioOptions Parse(string text) => JsonSerializer.Deserialize<StudioOptions>(text, Strict) ?? throw new JsonException("no options");
}
