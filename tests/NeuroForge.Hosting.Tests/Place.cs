using NeuroForge.Hosting.Models;
using NeuroForge.Hosting.Results;

namespace NeuroForge.Hosting.Tests;

/// <summary>A temporary folder with models and results.</summary>
internal sealed class Place : IDisposable
{
    /// <summary>Its full path.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("neuroforge-hosting-").FullName;

    /// <summary>The plugins that go wrong.</summary>
    public static string Fixtures { get; } = Path.Combine(AppContext.BaseDirectory, "fixtures");

    /// <summary>The full path of something in the folder.</summary>
    public string At(params IEnumerable<string> parts) => Path.Combine([Folder, .. parts]);

    /// <summary>The small model, read.</summary>
    public static Model Small(ulong? seed = null, string duration = "300 ms") =>
        Model.Read(Path.Combine(AppContext.BaseDirectory, "Models", "small.json"), new()
        {
            Seed = seed,
            Overrides = new Dictionary<string, string>(StringComparer.Ordinal) { ["duration"] = duration },
        });

    /// <summary>The tiny model with one text in place of another, written to a file and read.</summary>
    public Model Tiny(string text, string other, params string[] plugins)
    {
        var tiny = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Models", "tiny.json"));
        Assert.Contains(text, tiny, StringComparison.Ordinal);
        File.WriteAllText(At("tiny.json"), tiny.Replace(text, other, StringComparison.Ordinal));
        return Model.Read(At("tiny.json"), new() { PluginDirectories = plugins });
    }

    /// <summary>Builds a simulation whose results go to a folder here.</summary>
    public Simulation Build(Model model, string results = "out", int threads = 1) =>
        new(model, new() { OutputDirectory = At(results), Threads = threads });

    /// <summary>Runs a model to its end.</summary>
    public RunResult Run(Model model, string results = "out", int threads = 1)
    {
        using var simulation = Build(model, results, threads);
        return simulation.Run();
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
