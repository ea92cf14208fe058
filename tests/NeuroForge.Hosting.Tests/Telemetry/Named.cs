using NeuroForge.Hosting.Models;

namespace NeuroForge.Hosting.Tests.Telemetry;

/// <summary>Models under a name of their own, so that tests beside each other do not hear one another.</summary>
internal static class Named
{
    /// <summary>The tiny model with one text in place of another, and the plugins that go wrong at hand.</summary>
    public static Model Tiny(string name, string text, string other)
    {
        var tiny = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Models", "tiny.json"))
            .Replace("\"name\": \"tiny\"", $"\"name\": \"{name}\"", StringComparison.Ordinal);
        Assert.Contains(text, tiny, StringComparison.Ordinal);
        return Model.Parse(tiny.Replace(text, other, StringComparison.Ordinal), options: new() { PluginDirectories = [Place.Fixtures] });
    }

    /// <summary>The small model, 300 ms of it.</summary>
    public static Model Small(string name) => Model.Parse(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Models", "small.json"))
            .Replace("\"name\": \"small\"", $"\"name\": \"{name}\"", StringComparison.Ordinal),
        options: new() { Overrides = new Dictionary<string, string>(StringComparer.Ordinal) { ["duration"] = "300 ms" } });
}
