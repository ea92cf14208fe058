using System.Text.Json;

namespace NeuroForge.Benchmarks;

/// <summary>
/// A balanced network of adaptive exponential neurons against Brian2, if that is installed: processor time of both, which other jobs on the machine change less
/// than the clock's.
/// </summary>
internal static class Adaptive
{
    /// <summary>The simulated time of the run that only starts, and whose processor time does not count.</summary>
    private const double Start = 0.1;

    /// <summary>Measures and prints.</summary>
    /// <param name="options"><c>--runs</c> 3, <c>--seconds</c> 5 simulated.</param>
    internal static void Run(Options options)
    {
        var seconds = options.Number("--seconds", 5);
        if (Pruning.Python is null)
        {
            Console.WriteLine("Brian2 is not installed (apt-get install python3-brian), so there is nothing to compare with.");
        }

        Load.Print("before");
        var duel = new Duel($"adaptive-network, {seconds} s simulated, against Brian2, in processor time");
        for (var run = 1; run <= options.Number("--runs", 3); run++)
        {
            var peer = Pruning.Python is { } python ? Brian(python, seconds, run) : double.NaN;
            var started = NeuroForgeRun.Of("adaptive-network", 1, $"duration={Start} s");
            var whole = NeuroForgeRun.Of("adaptive-network", 1, $"duration={seconds + Start} s");
            duel.Add(peer, whole with { SimulateSeconds = whole.Process.CpuSeconds - started.Process.CpuSeconds });
        }

        duel.Print();
        Load.Print("after");
    }

    private static double Brian(string python, double seconds, int seed)
    {
        var run = ProcessRun.Of(python, Repository.Peer("adaptive.py"), FormattableString.Invariant($"{seconds}"), $"{seed}");
        using var json = JsonDocument.Parse(run.Output.Trim().Split('\n')[^1]);
        return json.RootElement.GetProperty("simulate_seconds").GetDouble();
    }
}
