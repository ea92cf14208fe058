namespace NeuroForge.Benchmarks;

/// <summary>
/// The published experiment with ten and a hundred times the neurons: its cost should grow with their number and no faster.
/// All sizes run past 20 s of simulated time, when growth has begun to wire the network; the largest only just.
/// </summary>
internal static class Scaling
{
    private const string Model = "butz-van-ooyen-2013";

    private static readonly (int Neurons, double Seconds)[] Sizes = [(1_000, 200), (10_000, 40), (100_000, 22)];

    /// <summary>Measures and prints.</summary>
    /// <param name="options"><c>--threads</c> 1, <c>--share</c> 1 of the simulated time.</param>
    internal static void Run(Options options)
    {
        var threads = (int)options.Number("--threads", 1);
        Load.Print("before");
        Console.WriteLine($"{threads} thread{(threads > 1 ? "s" : "")}; times per simulated second");
        Console.WriteLine(" neurons  simulated s  real s/s   CPU s/s  CPU us/s/neuron   build s  peak MB  synapses     spikes/s/neuron");
        foreach (var (neurons, seconds) in Sizes)
        {
            var simulated = seconds * options.Number("--share", 1);
            Print(neurons, simulated, NeuroForgeRun.Of(Model, threads, $"duration={simulated} s", $"size_e={neurons * 4 / 5}", $"size_i={neurons / 5}"));
        }

        Load.Print("after");
    }

    private static void Print(int neurons, double simulated, NeuroForgeRun run)
    {
        var cpu = run.Process.CpuSeconds / simulated;
        Console.WriteLine(
            FormattableString.Invariant(
                $"{neurons,8} {simulated,12:F1} {run.SimulateSeconds / simulated,9:F4} {cpu,9:F4} {cpu / neurons * 1e6,16:F2} {run.BuildSeconds,9:F2} ")
                + FormattableString.Invariant($"{run.Process.PeakBytes / 1e6,8:F0} {run.Synapses,9} {run.Spikes / simulated / neurons,19:F2}"));
    }
}
