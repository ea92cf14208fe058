namespace NeuroForge.Hosting.Compiling;

/// <summary>The folder of the user in which compiled models are kept.</summary>
internal static class CacheFolder
{
    /// <summary>The variable of the environment that names another folder.</summary>
    internal const string Variable = "NEUROFORGE_CACHE";

    /// <summary>The path of the folder, which need not exist; null if the user has none.</summary>
    internal static string? Path
    {
        get
        {
            if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
            {
                return System.IO.Path.GetFullPath(given);
            }

            if (OperatingSystem.IsWindows())
            {
                return Within(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "NeuroForge", "cache");
            }

            var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            return OperatingSystem.IsMacOS() ? Within(home, "Library", "Caches", "neuroforge")
                : Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { } cache && System.IO.Path.IsPathRooted(cache) ? Within(cache, "neuroforge")
                : Within(home, ".cache", "neuroforge");
        }
    }

    private static string? Within(string folder, params IReadOnlyList<string> names) =>
        folder.Length == 0 ? null : System.IO.Path.Combine([folder, .. names]);
}
