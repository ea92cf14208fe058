using System.Reflection;
using System.Runtime.Loader;

namespace NeuroForge.Plugins.Loading.McMaster;

/// <summary>The context in which McMaster's loader looks for shared assemblies: by itself it does not accept the host's assembly for a later version.</summary>
/// <remarks>
/// The package shares an assembly only if the host's version is not lower than the requested one; otherwise it silently takes a copy from the plugin's folder
/// (findings/mcmaster-shared-assembly-version.sh). A plugin for which the host is too old is refused before anything is loaded.
/// </remarks>
internal sealed class HostContext(IReadOnlyList<Assembly> shared) : AssemblyLoadContext("host")
{
    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName) =>
        shared.FirstOrDefault(assembly => assembly.SimpleName() == assemblyName.Name);
}
