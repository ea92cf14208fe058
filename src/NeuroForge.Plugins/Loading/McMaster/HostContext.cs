using System.Reflection;
using System.Runtime.Loader;

namespace NeuroForge.Plugins.Loading.McMaster;

/// <summary>Where McMaster's loader looks for what is shared: it would not take the host's assembly for a later version by itself.</summary>
internal sealed class HostContext(IReadOnlyList<Assembly> shared) : AssemblyLoadContext("host")
{
    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName) =>
        shared.FirstOrDefault(assembly => assembly.SimpleName() == assemblyName.Name);
}
