using System.Reflection;
using System.Runtime.Loader;

namespace NeuroForge.Plugins.Loading.Runtime;

/// <summary>
/// The load context of one plugin. It is not collectible: in a collectible one the JIT compiles without tiers and profile, and MEF would keep it alive anyway.
/// </summary>
internal sealed class PluginLoadContext(string mainAssembly, IReadOnlyList<Assembly> shared)
    : AssemblyLoadContext(Path.GetFileNameWithoutExtension(mainAssembly), isCollectible: false)
{
    private readonly AssemblyDependencyResolver _dependencies = new(mainAssembly);

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName) =>
        shared.FirstOrDefault(assembly => assembly.SimpleName() == assemblyName.Name)
        ?? (_dependencies.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null);

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _dependencies.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;
}
