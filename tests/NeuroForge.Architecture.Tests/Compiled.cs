using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace NeuroForge.Architecture.Tests;

/// <summary>What compiled assemblies reference, read from their metadata without loading them.</summary>
internal static class Compiled
{
    private static readonly string Framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    public static string OfProject(string project)
    {
        var name = project switch { "NeuroForge.Cli" => "neuroforge", "NeuroForge.Studio" => "neuroforge-studio", _ => project };
        return Path.Combine(AppContext.BaseDirectory, name + ".dll");
    }

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

    /// <summary>The members of other assemblies' types that an assembly uses, as <c>System.Math.Sqrt</c>.</summary>
    public static IReadOnlyList<string> Members(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        return [.. metadata.MemberReferences
            .Select(metadata.GetMemberReference)
            .Where(member => member.Parent.Kind == HandleKind.TypeReference)
            .Select(member => (Type: metadata.GetTypeReference((TypeReferenceHandle)member.Parent), member.Name))
            .Select(member => $"{metadata.GetString(member.Type.Namespace)}.{metadata.GetString(member.Type.Name)}.{metadata.GetString(member.Name)}")];
    }
}
