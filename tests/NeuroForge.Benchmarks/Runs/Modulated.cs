namespace NeuroForge.Benchmarks;

/// <summary>
/// The cost of a spike of a modulator at each synapse of its projection: a million synapses with and without a hundred such spikes in a second.
/// </summary>
internal static class Modulated
{
    private const double SynapseCount = 1e6;
    private const double SpikesInSecond = 100;

    /// <summary>Measures and prints.</summary>
    /// <param name="options"><c>--runs</c> 3, <c>--seconds</c> 1 simulated.</param>
    internal static void Run(Options options)
    {
        var seconds = options.Number("--seconds", 1);
        Load.Print("before");
        var (with, without, each) = (new Figures(), new Figures(), new Figures());
        for (var run = 1; run <= options.Number("--runs", 3); run++)
        {
            var (one, other) = (Of(seconds, 1000 / SpikesInSecond), Of(seconds, 1e6));
            with.Add(one);
            without.Add(other);
            each.Add((one - other) / (SynapseCount * SpikesInSecond * seconds) * 1e9);
        }

        Console.WriteLine();
        Console.WriteLine($"a million synapses of stdp_dopamine, 5 Hz, {seconds} s simulated, processor time of the simulation on one thread");
        Console.WriteLine("                                  min   median      max");
        Console.WriteLine($"  modulator at 100 Hz, s     {with}");
        Console.WriteLine($"  silent modulator, s        {without}");
        Console.WriteLine($"  ns for spike and synapse   {each}");
        Load.Print("after");
    }

    private static double Of(double seconds, double interval) => NeuroForgeRun
        .OfFile(
            Repository.Network("modulated"),
            "--threads",
            "1",
            "--set",
            FormattableString.Invariant($"duration={seconds} s"),
            "--set",
            FormattableString.Invariant($"interval={interval} ms"))
        .SimulateCpuSeconds;
}
