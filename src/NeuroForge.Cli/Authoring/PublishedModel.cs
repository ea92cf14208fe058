using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NeuroForge.Cli.Authoring;

/// <summary>A description of NeuroForge's folder <c>models</c>, which travels inside the program.</summary>
internal sealed partial class PublishedModel
{
    private const string Root = "models/";
    private const string Ending = ".json";

    private static readonly Assembly Assembly = typeof(PublishedModel).Assembly;

    private readonly string _text;

    private PublishedModel(string name)
    {
        Name = name;
        using var reader = new StreamReader(Assembly.GetManifestResourceStream(Root + name + Ending)!);
        _text = reader.ReadToEnd();
        using var document = JsonDocument.Parse(_text);
        Description = document.RootElement.GetProperty("description").GetString()!;
    }

    /// <summary>The names of all models, in alphabetical order.</summary>
    internal static IReadOnlyList<string> Names { get; } =
        [.. Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Root, StringComparison.Ordinal)).Select(NameOf).Order(StringComparer.Ordinal)];

    /// <summary>Its name, without the ending of its file.</summary>
    internal string Name { get; }

    /// <summary>A sentence that says what it shows.</summary>
    internal string Description { get; }

    /// <summary>The model of a name; null if there is none.</summary>
    internal static PublishedModel? Find(string name) => Names.Contains(name) ? new(name) : null;

    /// <summary>The text of the model under another name, without the line that names the schema beside it.</summary>
    internal string Text(string name) => NameLine().Replace(SchemaLine().Replace(_text, "", 1), $"\"name\": \"{name}\"", 1);

    private static string NameOf(string resource) => resource[Root.Length..^Ending.Length];

    [GeneratedRegex("""^ *"\$schema": *"[^"]*", *\r?\n""", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SchemaLine();

    [GeneratedRegex("(?<=^  )\"name\": *\"[^\"]*\"", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NameLine();
}
