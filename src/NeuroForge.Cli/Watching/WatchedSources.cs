using NeuroForge.Cli.Authoring;

namespace NeuroForge.Cli.Watching;

/// <summary>The files that an author changes while a description is watched: the description, its libraries of models, and the sources of plugins.</summary>
internal sealed class WatchedSources
{
    private readonly string _model;
    private readonly IReadOnlyList<ProjectSources> _sources;
    private (DateTime Written, IReadOnlyList<string> Files) _libraries;

    private WatchedSources(string model, IReadOnlyList<string> projects, IReadOnlyList<string> plugins)
    {
        _model = model;
        _sources = [.. projects.Select(project => new ProjectSources(project))];
        Builds = [.. projects.Select(project => new PluginBuild(project, plugins))];
    }

    /// <summary>The builds of the plugins.</summary>
    internal IReadOnlyList<PluginBuild> Builds { get; }

    /// <summary>Finds the sources.</summary>
    /// <param name="model">The description.</param>
    /// <param name="plugins">Directories of plugins: the project of each is in the nearest parent folder with a project.</param>
    internal static WatchedSources Of(string model, IReadOnlyList<string> plugins) =>
        new(model, [.. plugins.Select(ProjectAbove).OfType<string>().Distinct(StringComparer.Ordinal)], plugins);

    /// <summary>The state of the sources: equal to an earlier value if nothing has changed.</summary>
    internal string Stamp() =>
        string.Join('\n', _sources.Select(sources => sources.Stamp()).Append(ProjectSources.Stamp([_model, .. Libraries()])));

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
