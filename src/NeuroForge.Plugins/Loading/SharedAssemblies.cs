using System.ComponentModel.Composition;
using System.Reflection;
using NeuroForge.Declarations;

namespace NeuroForge.Plugins.Loading;

/// <summary>The assemblies that every plugin takes from the host: the contracts, and MEF, whose attributes they derive from.</summary>
internal static class SharedAssemblies
{
    internal static Assembly Contract { get; } = typeof(Mechanism).Assembly;

    internal static IReadOnlyList<Assembly> All { get; } = [Contract, typeof(ExportAttribute).Assembly];

    internal static string SimpleName(this Assembly assembly) => assembly.GetName().Name!;
}
