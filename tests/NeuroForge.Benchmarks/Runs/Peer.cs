using System.Globalization;

namespace NeuroForge.Benchmarks;

/// <summary>The structural plasticity experiment in plain C, compiled here and now.</summary>
/// <remarks>
/// Currents that nothing feeds decay into subnormal numbers, and there the program can take more than twice as long: an accident of
/// plain C that says nothing about simulation. So it is also linked with start-up code that makes the processor round them to 0.
/// </remarks>
/// <param name="Name">How it was compiled.</param>
/// <param name="Program">The program.</param>
internal sealed record Peer(string Name, string Program)
{
    /// <summary>Compiles it as it is.</summary>
    internal static Peer Plain(string folder) => Compile("plain C", folder, "peer");

    /// <summary>Compiles it so that subnormal numbers become 0; nothing else changes.</summary>
    internal static Peer Flushing(string folder) => Compile("plain C, flushing", folder, "peer-flushing", "-ffast-math");

    /// <summary>Runs the experiment.</summary>
    /// <param name="interval">Between two updates of the connectivity, in ms.</param>
    /// <param name="duration">In ms.</param>
    internal ProcessRun Run(double interval, double duration) =>
        ProcessRun.Of(Program, interval.ToString(CultureInfo.InvariantCulture), duration.ToString(CultureInfo.InvariantCulture), "1");

    private static Peer Compile(string name, string folder, string file, params IEnumerable<string> linking)
    {
        var source = Path.Combine(Repository.Root, "tests", "NeuroForge.Benchmarks", "peers", "msp_tutorial.c");
        var (compiled, program) = (Path.Combine(folder, file + ".o"), Path.Combine(folder, file));
        ProcessRun.Of("gcc", "-O3", "-march=native", "-c", source, "-o", compiled);
        ProcessRun.Of("gcc", [.. linking, compiled, "-lm", "-o", program]);
        return new Peer(name, program);
    }
}
