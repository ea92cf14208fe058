using NeuroForge.Plugins.Catalog;

namespace NeuroForge.Plugins.Tests;

/// <summary>A temporary directory of plugins, most of them made from fixtures.</summary>
internal sealed class PluginRoot : IDisposable
{
    /// <summary>Its full path.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("neuroforge-plugins-").FullName;

    /// <summary>The folder to which the build copies a fixture.</summary>
    public static string Fixture(string id) => Path.Combine(AppContext.BaseDirectory, "fixtures", id);

    /// <summary>The path of a file in a plugin's folder, which is made if need be.</summary>
    public string File(string id, string name) => Path.Combine(Directory.CreateDirectory(Path.Combine(Folder, id)).FullName, name);

    /// <summary>Copies a fixture, under another id where one is given.</summary>
    public PluginRoot Add(string fixture, string? id = null)
    {
        foreach (var file in Directory.EnumerateFiles(Fixture(fixture)))
        {
            System.IO.File.Copy(file, File(id ?? fixture, Path.GetFileName(file)));
        }

        return this;
    }

    /// <summary>The one plugin here.</summary>
    public Plugin LoadOnly() => Assert.Single(PluginCatalog.Load(Folder).Plugins);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
