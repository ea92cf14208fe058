using System.Reflection;
using NeuroForge.Mechanisms;

namespace NeuroForge.Cli.Authoring;

/// <summary>The files of a new plugin, from the templates that <c>dotnet new</c> uses too.</summary>
/// <param name="kind">The kind's word on the command line.</param>
internal sealed class PluginTemplate(string kind)
{
    private const string Root = "templates/";

    private static readonly Assembly Assembly = typeof(PluginTemplate).Assembly;

    /// <summary>The available kinds.</summary>
    internal static IReadOnlyDictionary<string, MechanismKind> Kinds { get; } = new Dictionary<string, MechanismKind>(StringComparer.Ordinal)
    {
        ["neuron"] = MechanismKind.NeuronModel,
        ["synapse"] = MechanismKind.SynapseRule,
        ["growth-curve"] = MechanismKind.GrowthCurve,
        ["rewiring"] = MechanismKind.RewiringStrategy,
        ["recorder"] = MechanismKind.Recorder,
        ["stimulus"] = MechanismKind.Stimulus,
        ["connector"] = MechanismKind.Connector,
        ["layout"] = MechanismKind.Layout,
    };

    /// <summary>The version of the packages that belong to this program.</summary>
    internal static string Version => Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>Writes the files.</summary>
    /// <param name="name">The plugin's name.</param>
    /// <param name="folder">The folder, which exists.</param>
    internal void Write(PluginName name, string folder)
    {
        foreach (var resource in Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (PathOf(resource) is { } path)
            {
                var file = Path.Combine(folder, Fill(path, name));
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, Fill(Read(resource), name));
            }
        }
    }

    private string? PathOf(string resource)
    {
        var beginning = new[] { $"{Root}common/", $"{Root}{kind}/" }.FirstOrDefault(start => resource.StartsWith(start, StringComparison.Ordinal));
        return beginning is null ? null : resource[beginning.Length..];
    }

    private static string Read(string resource)
    {
        using var reader = new StreamReader(Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    private static string Fill(string text, PluginName name) => text
        .Replace("template-name", name.Kebab, StringComparison.Ordinal)
        .Replace("template_name", name.Snake, StringComparison.Ordinal)
        .Replace("TemplateName", name.Pascal, StringComparison.Ordinal)
        .Replace("template-version", Version, StringComparison.Ordinal);
}
