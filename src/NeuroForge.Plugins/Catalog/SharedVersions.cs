using System.Reflection;
using NeuroForge.Plugins.Loading;

namespace NeuroForge.Plugins.Catalog;

/// <summary>Refuses a plugin that was built against versions of shared assemblies that the host does not have.</summary>
/// <remarks>
/// A plugin always gets the host's version, even if its folder has a copy: types of a copy would be different types with the same names. So a version that is
/// too old is reported before anything is loaded.
/// </remarks>
internal static class SharedVersions
{
    /// <summary>Checks the references of a plugin's main assembly and of the libraries in its folder.</summary>
    /// <exception cref="PluginRefusedException">One of them does not fit; the message names the shared assembly and both versions.</exception>
    internal static void Check(AssemblyHeader main, IEnumerable<AssemblyHeader> others)
    {
        if (main.Contract is null)
        {
            throw new PluginRefusedException(
                $"{Path.GetFileName(main.Path)} does not refer to {SharedAssemblies.Contract.SimpleName()}, so it cannot contain a mechanism");
        }

        var misfits = Misfits("it", main)
            .Concat(others.SelectMany(other => Misfits($"{Path.GetFileName(other.Path)} in its folder", other)))
            .ToArray();
        if (misfits.Length > 0)
        {
            throw new PluginRefusedException(PluginStatus.IncompatibleContract, misfits);
        }
    }

    private static IEnumerable<string> Misfits(string subject, AssemblyHeader header)
    {
        foreach (var shared in SharedAssemblies.All)
        {
            var offered = shared.GetName().Version!;
            if (header.Shared.TryGetValue(shared.SimpleName(), out var built) && !Fits(shared, built, offered))
            {
                var way = built > offered ? "use a newer NeuroForge, or build it" : "build it";
                yield return $"{subject} was built against {shared.SimpleName()} {built.ToString(2)} and this is {offered.ToString(2)}: "
                    + $"{way} against {offered.ToString(2)}";
            }
        }
    }

    // A major version of the contracts breaks plugins of other majors; a minor one adds what older hosts lack. MEF only ever adds.
    private static bool Fits(Assembly shared, Version built, Version offered) => shared == SharedAssemblies.Contract
        ? built.Major == offered.Major && built.Minor <= offered.Minor
        : new Version(built.Major, built.Minor) <= new Version(offered.Major, offered.Minor);
}
