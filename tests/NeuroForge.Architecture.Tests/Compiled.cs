using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace NeuroForge.Architecture.Tests;

/// <summary>What compiled assemblies reference, read from their metadata without loading them.</summary>
internal static class Compiled
{
    private static readonly string Framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    public static string OfProject(string project) =>
        Path.Combine(AppContext.BaseDirectory, project == "NeuroForge.Cli" ? "neuroforge.dll" : project + ".dll");

    public static string OfPlugin(string id) => Path.Combine(AppContext.BaseDirectory, "plugins", id, id + ".dll");

    /// <summary>The names of all referenced assemblies that are not part of .NET itself.</summary>
    public static IReadOnlyList<string> References(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences
            .Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))
            .Where(name => !File.Exists(Path.Combine(Framework, name + ".dll")))
            .Order(StringComparer.Ordinal)];
    }
}
