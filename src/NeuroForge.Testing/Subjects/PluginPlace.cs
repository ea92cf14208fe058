namespace NeuroForge.Testing.Subjects;

/// <summary>Finds the build output of a plugin.</summary>
internal static class PluginPlace
{
    /// <summary>Finds a plugin's folder.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    internal static string Find(string id) => Candidates(id).FirstOrDefault(Directory.Exists)
        ?? throw new DirectoryNotFoundException(
            $"plugin \"{id}\" is neither in plugins/{id} beside the tests nor in bin/plugins/{id} of a parent folder of {AppContext.BaseDirectory}: build it "
                + "first, or correct the id");

    private static IEnumerable<string> Candidates(string id)
    {
        yield return Path.Combine(AppContext.BaseDirectory, "plugins", id);
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            yield return Path.Combine(folder.FullName, "bin", "plugins", id);
        }
    }
}
