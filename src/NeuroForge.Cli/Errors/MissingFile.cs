using NeuroForge.Cli.Authoring;

namespace NeuroForge.Cli.Errors;

/// <summary>Advice about a file that does not exist.</summary>
internal static class MissingFile
{
    private const string Ending = ".json";

    /// <summary>A line that says what is meant: the file with its ending, or a model that comes along; empty if neither exists.</summary>
    /// <param name="file">The path of the file.</param>
    internal static string Advice(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        return File.Exists(file + Ending) ? $"\n    did you mean {Path.GetFileName(file)}{Ending}?"
            : (PublishedModel.Find(Path.GetFileName(file)) ?? PublishedModel.Find(name)) is { } model
                ? $"\n    {model.Name} is one of the published models: neuroforge new model {model.Name} --from {model.Name}"
                : "";
    }
}
