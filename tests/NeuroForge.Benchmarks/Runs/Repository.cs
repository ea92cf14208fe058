namespace NeuroForge.Benchmarks;

/// <summary>Where the sources lie: the programs that are measured whole are found from there.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    internal static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The command line, built beside this program in the same configuration.</summary>
    internal static string CommandLine
    {
        get
        {
            var output = Path.GetRelativePath(Path.Combine(Root, "tests", "NeuroForge.Benchmarks"), AppContext.BaseDirectory);
            return Path.Combine(Root, "src", "NeuroForge.Cli", output, "neuroforge.dll");
        }
    }

    /// <summary>A model that comes with the project.</summary>
    internal static string Model(string name) => Path.Combine(Root, "models", name + ".json");

    /// <summary>A description that only measurements use.</summary>
    internal static string Network(string name) => Path.Combine(Root, "tests", "NeuroForge.Benchmarks", "networks", name + ".json");

    /// <summary>A program that the project is measured against.</summary>
    internal static string Peer(string file) => Path.Combine(Root, "tests", "NeuroForge.Benchmarks", "peers", file);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "NeuroForge.sln"))
            ? folder
            : Find(
                Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))
                    ?? throw new DirectoryNotFoundException("no folder above this program holds NeuroForge.sln"));
}
