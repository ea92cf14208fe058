using System.Globalization;
using System.Text.RegularExpressions;

namespace NeuroForge.Cli.Authoring;

/// <summary>The name of a new plugin in its three forms; it can be given in any of them.</summary>
internal sealed partial record PluginName
{
    private const int Longest = 64;

    private PluginName(string[] words) => Kebab = string.Join('-', words);

    /// <summary>The plugin's id, its folder and its project: <c>my-neuron</c>.</summary>
    internal string Kebab { get; }

    /// <summary>The mechanism's id: <c>my_neuron</c>.</summary>
    internal string Snake => Kebab.Replace('-', '_');

    /// <summary>The type: <c>MyNeuron</c>.</summary>
    internal string Pascal => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(Kebab.Replace('-', ' ')).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>Reads a name; null if it is not valid.</summary>
    internal static PluginName? TryParse(string text) => text.Length <= Longest && Shape().IsMatch(text)
        ? new(Edge().Replace(text, "-").Replace('_', '-').ToLowerInvariant().Split('-'))
        : null;

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]*([-_][A-Za-z0-9]+)*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Edge();
}
