using System.Globalization;
using System.Text.Json;

namespace NeuroForge.Benchmarks;

/// <summary>
/// A balanced network of adaptive exponential neurons of several sizes against Brian2, if that is installed: processor time of both, which other jobs on the
/// machine change less than the clock's.
/// </summary>
internal static class Adaptive
{
    /// <summary>Synapses of a neuron, for any size of the network.</summary>
    private const double Synapses = 80;

    /// <summary>The simulated time of the run that only starts, and whose processor time does not count.</summary>
    private const double Start = 0.1;

    /// <summary>Measures and prints.</summary>
    /// <param name="options"><c>--runs</c> 3, <c>--seconds</c> 5 simulated, <c>--size</c> for one size alone, <c>--rk4</c> 1 for that method as well.</param>
    internal static void Run(Options options)
    {
        if (Pruning.Python is null)
        {
            Console.WriteLine("Brian2 is not installed (apt-get install python3-brian), so there is nothing to compare with.");
        }

        Load.Print("before");
        var only = (int)options.Number("--size", 0);
        string[] methods = options.Number("--rk4", 0) == 0 ? ["euler"] : ["euler", "rk4"];
        foreach (var size in only == 0 ? [100, 1000, 4000] : new[] { only })
        {
            foreach (var method in methods)
            {
                Compare(size, method, options.Number("--seconds", 5), (int)options.Number("--runs", 3));
            }
        }

        Load.Print("after");
    }

    private static void Compare(int size, string method, double seconds, int runs)
    {
        string[] network =
        [
            $"size_e={size * 4 / 5}", $"size_i={size - (size * 4 / 5)}", string.Create(CultureInfo.InvariantCulture, $"p={Math.Min(1, Synapses / size)}"),
        ];
        var duel = new Duel($"adaptive-network of {size} neurons, {seconds} s simulated, against Brian2 ({method}), in processor time");
        for (var run = 1; run <= runs; run++)
        {
            var peer = Pruning.Python is { } python ? Brian(python, seconds, run, size, method) : double.NaN;
            var started = NeuroForgeRun.Of("adaptive-network", 1, [$"duration={Start} s", .. network]);
            var whole = NeuroForgeRun.Of("adaptive-network", 1, [$"duration={seconds + Start} s", .. network]);
            duel.Add(peer, whole with { SimulateSeconds = whole.Process.CpuSeconds - started.Process.CpuSeconds });
        }

        duel.Print();
    }

    private static double Brian(string python, double seconds, int seed, int size, string method)
    {
        var run = ProcessRun.Of(python, Repository.Peer("adaptive.py"), FormattableString.Invariant($"{seconds}"), $"{seed}", $"{size}", method);
        using var json = JsonDocument.Parse(run.Output.Trim().Split('\n')[^1]);
        return json.RootElement.GetProperty("simulate_seconds").GetDouble();
    }
}
