using System.Xml.Linq;

namespace NeuroForge.Architecture.Tests;

/// <summary>The source tree these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Every project under one top-level folder, as paths relative to the root with forward slashes.</summary>
    public static IEnumerable<string> Projects(string folder) => Files(folder, "*.csproj");

    /// <summary>Source files under one top-level folder, without build outputs and without templates, which become files of others.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        FilesAndTemplates(folder, pattern).Where(path => !path.Split('/').Contains("templates", StringComparer.Ordinal));

    /// <summary>Source files and templates under one top-level folder, without build outputs.</summary>
    public static IEnumerable<string> FilesAndTemplates(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(Relative)
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "build"))
            .Order(StringComparer.Ordinal);

    public static IEnumerable<string> PluginFolders() =>
        Directory.EnumerateDirectories(Path.Combine(Root, "plugins")).Select(Relative).Order(StringComparer.Ordinal);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static bool Has(string path) => File.Exists(Path.Combine(Root, path));

    /// <summary>The names a project file gives in items of one kind, a referenced project by its file's name.</summary>
    public static IReadOnlyList<string> Items(string project, string kind) =>
        [.. XDocument.Parse(Read(project)).Descendants(kind)
            .Select(item => item.Attribute("Include")!.Value)
            .Select(name => name.EndsWith(".csproj", StringComparison.Ordinal) ? Path.GetFileNameWithoutExtension(name) : name)
            .Order(StringComparer.Ordinal)];

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NeuroForge.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException("No NeuroForge.sln above " + AppContext.BaseDirectory);
    }
}
