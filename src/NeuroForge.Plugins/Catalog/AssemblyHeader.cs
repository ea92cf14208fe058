using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using NeuroForge.Plugins.Loading;

namespace NeuroForge.Plugins.Catalog;

/// <summary>Information about an assembly, read from its file without loading it.</summary>
/// <param name="Path">The file's full path.</param>
/// <param name="Version">The assembly's version.</param>
/// <param name="Hash">SHA-256 of the file in hexadecimal.</param>
/// <param name="Shared">The versions of the shared assemblies that it refers to, by simple name.</param>
internal sealed record AssemblyHeader(string Path, Version Version, string Hash, IReadOnlyDictionary<string, Version> Shared)
{
    /// <summary>The version of the contracts that it was built against; null if it does not refer to them.</summary>
    internal Version? Contract => Shared.GetValueOrDefault(SharedAssemblies.Contract.SimpleName());

    /// <summary>Reads a file's header.</summary>
    /// <exception cref="PluginRefusedException">The file is not a .NET assembly.</exception>
    internal static AssemblyHeader Read(string path) => TryRead(path)
        ?? throw new PluginRefusedException($"{System.IO.Path.GetFileName(path)} is not a .NET assembly");

    /// <summary>Reads a file's header; null if it is not a .NET assembly.</summary>
    internal static AssemblyHeader? TryRead(string path)
    {
        var bytes = File.ReadAllBytes(path);
        try
        {
            using var file = new PEReader(new MemoryStream(bytes));
            return file.HasMetadata && file.GetMetadataReader() is { IsAssembly: true } metadata
                ? new(path, Shorten(metadata.GetAssemblyDefinition().Version), Convert.ToHexStringLower(SHA256.HashData(bytes)), FindShared(metadata))
                : null;
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }

    // 1.0.0.0 is what people call 1.0.0.
    private static Version Shorten(Version version) => version.Revision > 0 ? version : new(version.ToString(3));

    private static Dictionary<string, Version> FindShared(MetadataReader metadata) => metadata.AssemblyReferences
        .Select(metadata.GetAssemblyReference)
        .Select(reference => (Name: metadata.GetString(reference.Name), reference.Version))
        .Where(reference => SharedAssemblies.All.Any(shared => shared.SimpleName() == reference.Name))
        .ToDictionary(reference => reference.Name, reference => reference.Version, StringComparer.Ordinal);
}
