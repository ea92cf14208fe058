using NeuroForge.Cli.Authoring;

namespace NeuroForge.Cli.Watching;

/// <summary>The files that an author changes while a description is watched: the description, its libraries of models, and the sources of plugins.</summary>
internal sealed class WatchedSources
{
    private static readonly string[] Kinds = ["*.cs", "*.csproj", "*.props"];
    private readonly string _model;
    private (DateTime Written, IReadOnlyList<string> Files) _libraries;

    private WatchedSources(string model, IReadOnlyList<string> projects)
    {
        _model = model;
        Projects = projects;
    }

    /// <summary>The projects that build the plugins.</summary>
    internal IReadOnlyList<string> Projects { get; }

    /// <summary>Finds the sources.</summary>
    /// <param name="model">The description.</param>
    /// <param name="plugins">Directories of plugins: the project of each is in the nearest parent folder with a project.</param>
    internal static WatchedSources Of(string model, IEnumerable<string> plugins) =>
        new(model, [.. plugins.Select(ProjectAbove).OfType<string>().Distinct(StringComparer.Ordinal)]);

    /// <summary>The state of the sources: equal to an earlier value if nothing has changed.</summary>
    internal string Stamp() => string.Join('\n', Files().Select(path => new FileInfo(path)).Where(file => file.Exists)
        .Select(file => FormattableString.Invariant($"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}"))
        .Order(StringComparer.Ordinal));

    private IEnumerable<string> Files() => Projects.Select(project => Path.GetDirectoryName(project)!)
        .SelectMany(
            folder => Kinds.SelectMany(kind => Directory.EnumerateFiles(folder, kind, SearchOption.AllDirectories).Where(file => !IsBuilt(folder, file))))
        .Append(_model)
        .Concat(Libraries());

    /// <summary>The libraries that the description includes, sought again when it has changed.</summary>
    private IReadOnlyList<string> Libraries()
    {
        var written = File.GetLastWriteTimeUtc(_model);
        if (written != _libraries.Written)
        {
            _libraries = (written, IncludedLibraries.FilesOf(_model));
        }

        return _libraries.Files;
    }

    private static bool IsBuilt(string folder, string file) =>
        Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj");

    private static string? ProjectAbove(string directory)
    {
        for (var folder = new DirectoryInfo(directory); folder is not null; folder = folder.Parent)
        {
            if (folder.Exists && folder.GetFiles("*.csproj") is [var project])
            {
                return project.FullName;
            }
        }

        return null;
    }
}
