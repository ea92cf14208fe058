using NeuroForge.Compilation;

namespace NeuroForge.Cli.Watching;

/// <summary>
/// Builds the project of a plugin, optimised: at first, and whenever files come or go or the project changes, by <c>dotnet build</c>; after other changes of
/// sources by compiling them in this process, which takes a fraction of the time.
/// </summary>
/// <param name="project">The project file.</param>
/// <param name="plugins">The directories of plugins, in which copies of the assembly are.</param>
internal sealed class PluginBuild(string project, IReadOnlyList<string> plugins)
{
    private readonly ProjectSources _sources = new(project);
    private ProjectCompiler? _compiler;
    private string? _structure;
    private string? _built;

    /// <summary>Builds the project if its sources have changed since the last successful build.</summary>
    /// <param name="isOver">Ends a build that is out of date.</param>
    /// <returns>True if the plugin is up to date.</returns>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    internal bool Run(Func<bool> isOver)
    {
        var (structure, sources) = (_sources.Structure(), _sources.Stamp());
        if (sources == _built)
        {
            return true;
        }

        _built = null;
        if (_compiler is null || structure != _structure || Compile() is not { } done)
        {
            done = Build(isOver);
            _structure = structure;
        }

        _built = done ? sources : null;
        return done;
    }

    /// <summary>Compiles in this process.</summary>
    /// <returns>True if the assembly was written; null if only a build of the project can do it.</returns>
    private bool? Compile()
    {
        if (!File.Exists(_compiler!.Output) || _compiler.Compile() is not { NeedsGenerators: false } compiled)
        {
            return null;
        }

        if (compiled.Errors.Count > 0)
        {
            foreach (var error in compiled.Errors)
            {
                Console.Error.WriteLine(error);
            }

            return false;
        }

        var old = File.ReadAllBytes(_compiler.Output);
        foreach (var copy in Copies(old).Append(_compiler.Output).ToList())
        {
            File.WriteAllBytes(copy, compiled.Assembly);
            if (compiled.Symbols.Length > 0)
            {
                File.WriteAllBytes(Path.ChangeExtension(copy, ".pdb"), compiled.Symbols);
            }
        }

        Console.Error.WriteLine($"compiled {Path.GetFileNameWithoutExtension(project)}");
        return true;
    }

    private bool Build(Func<bool> isOver)
    {
        _compiler = null;
        using var arguments = new CompilerArguments(project);
        string[] build = ["build", project, "--nologo", "-v", "q", "-clp:ErrorsOnly;NoSummary", "-p:Optimize=true", .. arguments.Properties];
        var done = Child.Run("dotnet", build, isOver) == 0;
        if (done && arguments.Read() is { } read)
        {
            _compiler = new ProjectCompiler(Path.GetDirectoryName(project)!, read);
        }

        return done;
    }

    /// <summary>The copies of an assembly that its build has made: files of its name with the same bytes.</summary>
    private IEnumerable<string> Copies(byte[] assembly) => plugins.Append(Path.Combine(Path.GetDirectoryName(project)!, "bin"))
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, Path.GetFileName(_compiler!.Output), SearchOption.AllDirectories))
        .Select(Path.GetFullPath)
        .Distinct(StringComparer.Ordinal)
        .Where(file => file != _compiler!.Output && File.ReadAllBytes(file).AsSpan().SequenceEqual(assembly));
}
