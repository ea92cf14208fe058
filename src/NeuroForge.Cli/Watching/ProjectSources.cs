namespace NeuroForge.Cli.Watching;

/// <summary>The source files of a project.</summary>
/// <param name="project">The project file.</param>
internal sealed class ProjectSources(string project)
{
    private const string Code = ".cs";

    private static readonly string[] Kinds = ["*" + Code, "*.csproj", "*.props"];

    private readonly string _folder = Path.GetDirectoryName(project)!;

    /// <summary>The state of all files: equal to an earlier value if nothing has changed.</summary>
    internal string Stamp() => Stamp(Files());

    /// <summary>The names of the sources and the state of the project: equal to an earlier value if at most the contents of sources have changed.</summary>
    internal string Structure()
    {
        var files = Files().ToLookup(file => Path.GetExtension(file) == Code);
        return string.Join('\n', files[true].Order(StringComparer.Ordinal).Append(Stamp(files[false])));
    }

    /// <summary>The state of files: paths, lengths and times of the last change.</summary>
    internal static string Stamp(IEnumerable<string> files) => string.Join('\n', files.Select(path => new FileInfo(path)).Where(file => file.Exists)
        .Select(file => FormattableString.Invariant($"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}"))
        .Order(StringComparer.Ordinal));

    private IEnumerable<string> Files() => Kinds
        .SelectMany(kind => Directory.EnumerateFiles(_folder, kind, SearchOption.AllDirectories).Where(file => !IsBuilt(file)));

    private bool IsBuilt(string file) => Path.GetRelativePath(_folder, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj");
}
