using NeuroForge.Plugins.Loading;

namespace NeuroForge.Plugins.Catalog;

/// <summary>A folder that should contain a plugin.</summary>
/// <param name="Path">Its full path.</param>
internal sealed record PluginFolder(string Path)
{
    /// <summary>The plugin's id: the folder's name.</summary>
    internal string Id => System.IO.Path.GetFileName(Path);

    /// <summary>The folders in some directories, in the order of the directories, by name within one; without hidden ones and repeated directories.</summary>
    internal static IEnumerable<PluginFolder> In(IEnumerable<string> directories) => directories
        .Select(directory => System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(directory)))
        .Distinct(StringComparer.Ordinal)
        .SelectMany(directory => Directory.EnumerateDirectories(directory).Order(StringComparer.Ordinal))
        .Select(path => new PluginFolder(path))
        .Where(folder => folder.Id[0] != '.');

    /// <summary>Reads the header of the plugin's main assembly.</summary>
    /// <exception cref="PluginRefusedException">There is none, or more than one candidate.</exception>
    internal AssemblyHeader FindMainAssembly()
    {
        var files = Directory.GetFiles(Path, "*.dll");
        Array.Sort(files, StringComparer.Ordinal);
        if (files.Length == 0)
        {
            throw new PluginRefusedException("the folder has no .dll: build the plugin and copy the output of its build here");
        }

        // A build that leaves a plugin's dependencies beside it lists them in <assembly>.deps.json.
        var listed = Array.FindAll(files, file => File.Exists(System.IO.Path.ChangeExtension(file, ".deps.json")));
        var candidates = listed.Length > 0 ? listed : Array.FindAll(files, KnowsContract);
        return AssemblyHeader.Read(Choose(candidates, files));
    }

    /// <summary>Reads the headers of the libraries beside the plugin's main assembly, except copies of shared assemblies.</summary>
    internal IEnumerable<AssemblyHeader> FindOtherAssemblies(AssemblyHeader main) => Directory.GetFiles(Path, "*.dll")
        .Where(file => file != main.Path && !SharedAssemblies.All.Any(shared => shared.SimpleName() == System.IO.Path.GetFileNameWithoutExtension(file)))
        .Order(StringComparer.Ordinal)
        .Select(AssemblyHeader.TryRead)
        .OfType<AssemblyHeader>();

    /// <summary>The warnings about copies of shared assemblies.</summary>
    internal IReadOnlyList<string> FindStrayCopies() =>
        [.. SharedAssemblies.All
            .Select(assembly => assembly.SimpleName())
            .Where(name => File.Exists(System.IO.Path.Combine(Path, name + ".dll")))
            .Select(
                name =>
                    $"{name}.dll is in the plugin's folder but is ignored, since the host's is used: reference it with Private=\"false\" "
                        + "ExcludeAssets=\"runtime\"")];

    private static bool KnowsContract(string file) => AssemblyHeader.TryRead(file)?.Contract is not null;

    private string Choose(string[] candidates, string[] files) => candidates switch
    {
        [var only] => only,
        [] when files is [var only] => only,
        [] => throw new PluginRefusedException($"none of its assemblies refers to {SharedAssemblies.Contract.SimpleName()}: {Names(files)}"),
        _ => Array.Find(candidates, file => System.IO.Path.GetFileNameWithoutExtension(file) == Id)
            ?? throw new PluginRefusedException(
                $"the main assembly could be any of {Names(candidates)}: name it {Id}.dll, or put each plugin into a folder of its own"),
    };

    private static string Names(string[] files) => string.Join(", ", files.Select(System.IO.Path.GetFileName));
}
