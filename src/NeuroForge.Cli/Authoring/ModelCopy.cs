using NeuroForge.Cli.Terminal;
using NeuroForge.Descriptions.Diagnostics;

namespace NeuroForge.Cli.Authoring;

/// <summary>Copies a published model to a new description to start from.</summary>
internal static class ModelCopy
{
    /// <summary>Writes the description.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="folder">The folder for its file, which is created if it does not exist; null for the current one.</param>
    /// <param name="from">The name of the published model; null if it was not given.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="IOException">The file exists already, or cannot be written.</exception>
    internal static int Make(PluginName name, string? folder, string? from)
    {
        if (from is null || PublishedModel.Find(from) is not { } model)
        {
            var meant = from is not null && Spelling.Nearest(from, PublishedModel.Names) is { } near ? $"did you mean {near}?"
                : $"there is {string.Join(", ", PublishedModel.Names)}";
            Console.Error.WriteLine(from is null
                ? $"error: a model begins as a copy of another: write neuroforge new model {name.Kebab} --from MODEL - {meant}"
                : $"error: there is no model \"{from}\" - {meant}");
            return ExitCode.Usage;
        }

        var file = Path.Combine(folder ?? "", name.Kebab + ".json");
        if (File.Exists(file) || Directory.Exists(file))
        {
            throw new IOException($"{file} already exists: choose another name, or another folder with --out");
        }

        if (folder is not null)
        {
            Directory.CreateDirectory(folder);
        }

        File.WriteAllText(file, model.Text(name.Kebab));
        Console.Out.WriteLine($"{file}: a copy of the model {model.Name}");
        Console.Out.WriteLine($"  neuroforge check {file} --explain");
        Console.Out.WriteLine($"  neuroforge run {file}");
        return ExitCode.Done;
    }
}
