namespace NeuroForge.Benchmarks;

/// <summary>
/// The main job, whole, against the same experiment in plain C, turn by turn so that both meet the same machine. The ratios are
/// what the project promises: 5 times faster on one thread, 8 times on two.
/// </summary>
internal static class WholeRun
{
    private const string Tutorial = "nest-structural-plasticity-tutorial";

    private static readonly int[] ThreadCounts = [1, 2];

    /// <summary>Measures and prints.</summary>
    /// <param name="options"><c>--runs</c> 5, <c>--seconds</c> 200 simulated, <c>--interval</c> 10000 ms between updates.</param>
    internal static void Run(Options options)
    {
        var (seconds, interval) = (options.Number("--seconds", 200), options.Number("--interval", 10_000));
        var folder = Directory.CreateTempSubdirectory("neuroforge-benchmark-").FullName;
        Peer[] peers = [Peer.Plain("msp_tutorial.c", folder), Peer.Flushing("msp_tutorial.c", folder)];
        Contest[] contests = [.. peers.SelectMany(_ => ThreadCounts, (peer, threads) => new Contest(peer, threads))];
        Console.WriteLine($"{seconds} s simulated, an update of the connectivity every {interval} ms");
        Load.Print("before");
        for (var run = 0; run < options.Number("--runs", 5); run++)
        {
            foreach (var contest in contests)
            {
                contest.Meet(
                    peer => peer.Run(FormattableString.Invariant($"{interval}"), FormattableString.Invariant($"{seconds * 1000}"), "1"),
                    threads => NeuroForgeRun.Of(Tutorial, threads, $"duration={seconds} s", $"update_interval={interval} ms"));
            }
        }

        Load.Print("after");
        foreach (var contest in contests)
        {
            contest.Print();
        }

        Directory.Delete(folder, recursive: true);
    }
}
