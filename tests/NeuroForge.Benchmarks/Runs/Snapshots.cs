namespace NeuroForge.Benchmarks;

/// <summary>
/// What a snapshot costs: a run that takes many against one that takes none. By default there is one a minute at most, so a hundredth of a
/// minute each is what the project promises.
/// </summary>
internal static class Snapshots
{
    private static readonly (string Model, double Seconds, int Count, string[] Settings)[] Runs =
    [
        ("butz-van-ooyen-2013", 100, 100, []),
        ("butz-van-ooyen-2013", 30, 30, ["--set", "size_e=8000", "--set", "size_i=2000"]),
        ("pruning-anywhere", 20, 100, []),
        ("sweeney-clopath-2017-diffusive", 500, 100, []),
    ];

    /// <summary>Measures and prints.</summary>
    /// <param name="options"><c>--runs</c> 3.</param>
    internal static void Run(Options options)
    {
        Load.Print("before");
        Console.WriteLine("                                                                    a snapshot, ms               of a");
        Console.WriteLine("model                             bytes  synapses bytes/synapse      min   median      max    minute");
        foreach (var (model, seconds, count, settings) in Runs)
        {
            string[] until = [.. settings, "--set", $"duration={seconds + 1} s", "--until", $"{seconds} s"];
            var cost = new Figures();
            var last = default(NeuroForgeRun);
            for (var run = 0; run < options.Number("--runs", 3); run++)
            {
                var without = NeuroForgeRun.With(model, [.. until, "--checkpoint", "never"]);
                last = NeuroForgeRun.With(model, [.. until, "--checkpoint", $"every={seconds / count} s"]);
                cost.Add((last.Process.CpuSeconds - without.Process.CpuSeconds) / count * 1000);
            }

            Console.WriteLine(FormattableString.Invariant(
                $"{model,-30} {last.SnapshotBytes,8} {last.Synapses,9} {last.SnapshotBytes / (double)last.Synapses,13:F1} {cost} {cost.Median / 60_000,9:P2}"));
        }

        Load.Print("after");
    }
}
