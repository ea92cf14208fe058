using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NeuroForge.Descriptions.Mechanisms;

namespace NeuroForge.Cli.Authoring;

/// <summary>Turns a model that a description writes as equations into a plugin: its source, a description that uses the plugin, and a page.</summary>
internal static class ModelPlugin
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Replaces the files of the template that show another mechanism.</summary>
    /// <param name="model">The model.</param>
    /// <param name="name">The plugin's name.</param>
    /// <param name="description">The description's file.</param>
    /// <param name="used">The names of the models as equations that the description uses.</param>
    /// <param name="folder">The folder of the plugin.</param>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    internal static void Write(OwnModel model, PluginName name, string description, IReadOnlyCollection<string> used, string folder)
    {
        File.WriteAllText(Path.Combine(folder, name.Pascal + ".cs"), model.Generated.Source);
        File.WriteAllText(Path.Combine(folder, "model.json"), Using(description, used, name) + "\n");
        File.WriteAllText(Path.Combine(folder, "README.md"), Page(model, name));
    }

    /// <summary>The description with the plugin in place of its own model.</summary>
    private static string Using(string description, IReadOnlyCollection<string> used, PluginName name)
    {
        var root = IncludedLibraries.Parse(File.ReadAllText(description));
        IncludedLibraries.Inline(root, description, used);
        root.Remove("$schema");
        var models = root["models"]!.AsObject();
        models.Remove(name.Snake);
        if (models.Count == 0)
        {
            root.Remove("models");
        }

        if (root["requires"] is not JsonObject requires)
        {
            requires = [];
            root.Insert(Math.Min(2, root.Count), "requires", requires);
        }

        requires[name.Kebab] = "^1.0";
        return root.ToJsonString(Indented);
    }

    private static string Page(OwnModel model, PluginName name) => $"""
        # {name.Kebab}

        {model.Generated.Doc}

        ```text
        {string.Join("\n", model.Generated.Statements)}
        ```

        Integration: {model.Generated.Method}. `{name.Pascal}.cs` was written from these equations, which were the model `{name.Snake}` of a description;
        `model.json` is that description with this plugin in place of the equations, and gives the same results.

        ```sh
        # leaves bin/plugins/{name.Kebab}/
        dotnet build
        # parameters, units, defaults, bounds
        neuroforge describe {name.Snake} --plugins bin/plugins
        # results go to runs/
        neuroforge run model.json --plugins bin/plugins
        # or, as xunit tests: dotnet test tests
        neuroforge test-plugin bin/plugins/{name.Kebab}
        ```

        """;
}
