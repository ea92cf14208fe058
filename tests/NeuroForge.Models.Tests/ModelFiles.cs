namespace NeuroForge.Models.Tests;

/// <summary>The models and the data they are held against, as they lie beside the tests.</summary>
internal static class ModelFiles
{
    /// <summary>The models' names.</summary>
    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "models"), "*.json")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal);

    /// <summary>The file of a model.</summary>
    public static string Of(string name) => Path.Combine(AppContext.BaseDirectory, "models", name + ".json");

    /// <summary>A file of reference data.</summary>
    public static string Reference(params string[] path) => Path.Combine([AppContext.BaseDirectory, "ReferenceData", .. path]);
}
