using System.Xml.Linq;

namespace NeuroForge.Cli.Authoring;

/// <summary>A folder of NeuroForge's packages, for a project on a machine without another source of them.</summary>
internal static class PackageSource
{
    /// <summary>Writes a <c>nuget.config</c> that adds a folder to the sources of packages.</summary>
    /// <param name="packages">The folder of packages.</param>
    /// <param name="folder">The project's folder.</param>
    internal static void Write(string packages, string folder) => new XDocument(
        new XElement(
            "configuration",
            new XElement(
                "packageSources",
                new XElement("add", new XAttribute("key", "neuroforge"), new XAttribute("value", Path.GetFullPath(packages))))))
        .Save(Path.Combine(folder, "nuget.config"));
}
