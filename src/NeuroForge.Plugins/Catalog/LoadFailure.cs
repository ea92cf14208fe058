using System.Reflection;
using System.Runtime.Loader;

namespace NeuroForge.Plugins.Catalog;

/// <summary>Explains why an assembly could not be loaded, and what to do.</summary>
internal static class LoadFailure
{
    private static readonly string Framework = Path.GetDirectoryName(typeof(object).Assembly.Location) ?? "";

    /// <summary>The direct references of an assembly that its load context cannot find, so that they are reported now and not in the middle of a run.</summary>
    internal static IReadOnlyList<string> MissingReferences(Assembly assembly)
    {
        var context = AssemblyLoadContext.GetLoadContext(assembly)!;
        return [.. assembly.GetReferencedAssemblies()
            .Where(reference => !File.Exists(Path.Combine(Framework, reference.Name + ".dll")) && !CanLoad(context, reference))
            .OrderBy(reference => reference.Name, StringComparer.Ordinal)
            .Select(Missing)];
    }

    /// <summary>The reasons for a failure, one sentence each.</summary>
    internal static IReadOnlyList<string> Explain(Exception failure) => failure switch
    {
        ReflectionTypeLoadException types => [.. types.LoaderExceptions.OfType<Exception>().SelectMany(Explain).Distinct(StringComparer.Ordinal)],
        FileNotFoundException { FileName: { } name } when !Path.IsPathRooted(name) => [Missing(new AssemblyName(name))],
        BadImageFormatException image => [$"an assembly is damaged or made for another platform: {image.Message}"],
        TypeLoadException type => [$"{type.Message} A dependency is not the version it was built against: build it again"],
        _ => [$"{failure.GetType().Name}: {failure.Message}"],
    };

    private static bool CanLoad(AssemblyLoadContext context, AssemblyName reference)
    {
        try
        {
            return context.LoadFromAssemblyName(reference) is not null;
        }
        catch (Exception e) when (e is FileNotFoundException or FileLoadException or BadImageFormatException)
        {
            return false;
        }
    }

    private static string Missing(AssemblyName reference) =>
        $"it needs {reference.Name} {reference.Version}, which is neither in its folder nor part of .NET {Environment.Version}: put the whole output of its "
            + "build here (EnableDynamicLoading copies dependencies)";
}
