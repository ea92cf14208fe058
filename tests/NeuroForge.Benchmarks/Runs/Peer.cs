namespace NeuroForge.Benchmarks;

/// <summary>An experiment in plain C, compiled here and now.</summary>
/// <param name="Name">How it was compiled.</param>
/// <param name="Program">The program.</param>
internal sealed record Peer(string Name, string Program)
{
    /// <summary>Compiles it as it is.</summary>
    /// <param name="source">The file among the peers.</param>
    /// <param name="folder">Where the program is put.</param>
    /// <param name="architecture">For which processors.</param>
    internal static Peer Plain(string source, string folder, string architecture = "native") =>
        Compile("plain C", source, architecture, folder, $"{Path.GetFileNameWithoutExtension(source)}-{architecture}");

    /// <summary>Compiles it so that subnormal numbers become 0; nothing else changes.</summary>
    /// <remarks>
    /// Currents that nothing feeds decay into subnormal numbers, and there a program can take more than twice as long: an accident of
    /// plain C that says nothing about simulation. So it is linked with start-up code that makes the processor round them to 0.
    /// </remarks>
    /// <param name="source">The file among the peers.</param>
    /// <param name="folder">Where the program is put.</param>
    internal static Peer Flushing(string source, string folder) => Compile("plain C, flushing", source, "native", folder, "peer-flushing", "-ffast-math");

    /// <summary>Runs the experiment.</summary>
    internal ProcessRun Run(params IEnumerable<string> arguments) => ProcessRun.Of(Program, arguments);

    private static Peer Compile(string name, string file, string architecture, string folder, string output, params IEnumerable<string> linking)
    {
        var source = Repository.Peer(file);
        var (compiled, program) = (Path.Combine(folder, output + ".o"), Path.Combine(folder, output));
        ProcessRun.Of("gcc", "-O3", $"-march={architecture}", "-c", source, "-o", compiled);
        ProcessRun.Of("gcc", [.. linking, compiled, "-lm", "-o", program]);
        return new Peer(name, program);
    }
}
