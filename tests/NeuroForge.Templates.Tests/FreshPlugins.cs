namespace NeuroForge.Templates.Tests;

/// <summary>A plugin of every kind, as <c>neuroforge new</c> makes it. They are built together: what a build costs is for the most part its start.</summary>
public sealed class FreshPlugins
{
    private readonly string _folder;

    public FreshPlugins(Workshop workshop)
    {
        _folder = Directory.CreateDirectory(Path.Combine(workshop.Folder, "fresh")).FullName;
        foreach (var kind in TemplateTests.Longest.Keys)
        {
            workshop.Run(_folder, $"dotnet {Workshop.Neuroforge} new {kind} fresh-{kind} --out {kind} --packages ../packages").Done();
        }

        var projects = TemplateTests.Longest.Keys.Select(kind => $"<Project Path=\"{kind}/fresh-{kind}.csproj\" />");
        File.WriteAllText(Path.Combine(_folder, "fresh.slnx"), $"<Solution>{string.Concat(projects)}</Solution>");
        Build = workshop.Run(_folder, "dotnet build fresh.slnx --nologo -v q");
    }

    /// <summary>How the build of all of them ended.</summary>
    internal Ended Build { get; }

    /// <summary>Where the plugin of a kind is.</summary>
    internal string FolderOf(string kind) => Path.Combine(_folder, kind);
}
