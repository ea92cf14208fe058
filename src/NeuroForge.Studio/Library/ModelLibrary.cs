using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace NeuroForge.Studio.Library;

/// <summary>The descriptions that can be opened: those that travel with the program, and those of a folder.</summary>
/// <param name="folder">The folder, in which files are saved too.</param>
internal sealed partial class ModelLibrary(string folder)
{
    private const string Published = "published";
    private const string InFolder = "folder";
    private const string Root = "models/";
    private const string Ending = ".json";
    private const long LargestFile = 4 << 20;

    private static readonly Assembly Assembly = typeof(ModelLibrary).Assembly;
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>All descriptions: those of the folder first, each in alphabetical order.</summary>
    internal IReadOnlyList<LibraryModel> List() =>
    [
        .. Files().Select(file => Listed(Path.GetFileName(file), InFolder, ReadText(file))).OfType<LibraryModel>().OrderBy(m => m.Name, StringComparer.Ordinal),
        .. Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Root, StringComparison.Ordinal))
            .Select(name => Listed(name[Root.Length..^Ending.Length], Published, Resource(name)))
            .OfType<LibraryModel>()
            .OrderBy(model => model.Name, StringComparer.Ordinal),
    ];

    /// <summary>The text of a description.</summary>
    /// <exception cref="StudioRefusal">There is none with that name.</exception>
    internal string Read(string origin, string name)
    {
        var text = origin switch
        {
            InFolder when IsFileName(name) && File.Exists(Path.Combine(folder, name)) => ReadText(Path.Combine(folder, name)),
            Published when Assembly.GetManifestResourceNames().Contains(Root + name + Ending) => SchemaLine().Replace(Resource(Root + name + Ending), "", 1),
            _ => null,
        };
        return text ?? throw new StudioRefusal(StatusCodes.Status404NotFound, $"there is no description \"{name}\" in the list; load the list again");
    }

    /// <summary>Saves a description as a new file of the folder.</summary>
    /// <exception cref="StudioRefusal">The name is not that of a new file.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    internal string Save(string name, string text)
    {
        if (!IsFileName(name))
        {
            throw new StudioRefusal(
                StatusCodes.Status400BadRequest,
                $"\"{name}\" cannot be the name of a description: use letters, digits, \".\", \"-\" and \"_\", with .json at the end");
        }

        var path = Path.Combine(folder, name);
        try
        {
            using var file = new StreamWriter(new FileStream(path, FileMode.CreateNew));
            file.Write(text);
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new StudioRefusal(StatusCodes.Status409Conflict, $"{name} exists already and is not replaced: choose another name");
        }

        return path;
    }

    private IEnumerable<string> Files() => Directory.EnumerateFiles(folder, "*" + Ending).Where(file => IsFileName(Path.GetFileName(file)));

    private static bool IsFileName(string name) => FileName().IsMatch(name);

    private static string? ReadText(string file)
    {
        try
        {
            return new FileInfo(file).Length <= LargestFile ? File.ReadAllText(file) : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string Resource(string name)
    {
        using var reader = new StreamReader(Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    /// <summary>A description in the list; null if the text is JSON of another kind. One that is broken is listed, so that it can be mended.</summary>
    private static LibraryModel? Listed(string name, string origin, string? text)
    {
        try
        {
            using var document = JsonDocument.Parse(text ?? "", Lenient);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("format", out var format)
                && format.ValueKind == JsonValueKind.String && format.GetString()!.StartsWith("neuroforge/", StringComparison.Ordinal)
                ? new(name, origin, root.TryGetProperty("description", out var words) && words.ValueKind == JsonValueKind.String ? words.GetString()! : "")
                : null;
        }
        catch (JsonException)
        {
            return text?.Contains("\"neuroforge/", StringComparison.Ordinal) == true ? new(name, origin, "It is no valid JSON.") : null;
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}\.json\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FileName();

    [GeneratedRegex("""^ *"\$schema": *"[^"]*", *\r?\n""", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SchemaLine();
}
