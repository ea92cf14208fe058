using System.Text.Json;

namespace NeuroForge.Benchmarks;

/// <summary>A balanced network of adaptive exponential neurons against Brian2, if that is installed.</summary>
internal static class Adaptive
{
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
        var duel = new Duel($"adaptive-network, {seconds} s simulated, against Brian2");
        for (var run = 1; run <= options.Number("--runs", 3); run++)
        {
            var peer = Pruning.Python is { } python ? Brian(python, seconds, run) : double.NaN;
            duel.Add(peer, NeuroForgeRun.Of("adaptive-network", 1, $"duration={seconds} s"));
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
