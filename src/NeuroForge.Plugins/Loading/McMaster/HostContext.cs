using System.Reflection;
using System.Runtime.Loader;

namespace NeuroForge.Plugins.Loading.McMaster;

/// <summary>Where McMaster's loader looks for what is shared: it would not take the host's assembly for a later version by itself.</summary>
/// <remarks>
/// The package shares an assembly only while the host's version is not lower than the one that is asked for, else it takes a copy in the plugin's folder
/// without a word (findings/mcmaster-shared-assembly-version.sh). A plugin for which the host is too old is refused before anything is loaded.
/// </remarks>
internal sealed class HostContext(IReadOnlyList<Assembly> shared) : AssemblyLoadContext("host")
{
    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName) =>
        shared.FirstOrDefault(assembly => assembly.SimpleName() == assemblyName.Name);
}
