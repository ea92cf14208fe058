using System.Globalization;
using System.Text.RegularExpressions;
using NeuroForge.Plugins.Catalog;

namespace NeuroForge.Fuzzing.Tests;

/// <summary>The descriptions that mutations begin with: those of <c>models/</c>, with fewer neurons so that a case takes milliseconds.</summary>
internal static partial class Corpus
{
    private const int MostNeurons = 60;

    /// <summary>Models whose layout, groups or lists fix how many neurons they have.</summary>
    private static readonly string[] Fixed = ["carlson-2013-sorf", "joint-activity", "lesion-repair", "stdp-dopamine", "stdp-window", "topographic-map"];

    /// <summary>The descriptions.</summary>
    internal static IReadOnlyList<string> Texts { get; } =
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Models"), "*.json").Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>Words that mean something: names of mechanisms, parameters, states and receptors.</summary>
    internal static IReadOnlyList<string> Words(PluginCatalog catalog) =>
    [
        .. catalog.Mechanisms.SelectMany(
            m => m.Parameters.Select(p => p.Name).Concat(m.States.Select(s => s.Name)).Concat(m.Inputs.Select(i => i.Name)).Append(m.Id))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private static string Read(string file)
    {
        var text = File.ReadAllText(file);
        return Fixed.Contains(Path.GetFileNameWithoutExtension(file)) ? text : Size().Replace(text, Shrink);
    }

    private static string Shrink(Match size)
    {
        var neurons = int.Parse(size.Groups["size"].Value, CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{size.Groups["key"].Value}{Math.Min(neurons, MostNeurons)}");
    }

    [GeneratedRegex("(?<key>\"(size(_[a-z]+)?|count|neurons)\": )(?<size>[0-9]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Size();
}
