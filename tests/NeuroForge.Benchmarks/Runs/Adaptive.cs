using System.Globalization;
using System.Text.Json;

namespace NeuroForge.Benchmarks;

/// <summary>
/// A balanced network of adaptive exponential neurons of several sizes against Brian2, if that is installed: processor time of both for a simulated second,
/// which other jobs on the machine change less than the clock's. Brian2 has the same step of 0.1 ms, and one of 0.01 ms.
/// </summary>
internal static class Adaptive
{
    /// <summary>Synapses of a neuron, for any size of the network.</summary>
    private const double Synapses = 80;

    /// <summary>The simulated time of the run that only starts, and whose processor time does not count.</summary>
    private const double Start = 0.1;

    /// <summary>Measures and prints.</summary>
    /// <param name="options"><c>--runs</c> 3, <c>--size</c> for one size alone.</param>
    internal static void Run(Options options)
    {
        if (Pruning.Python is null)
        {
            Console.WriteLine("Brian2 is not installed (apt-get install python3-brian), so there is nothing to compare with.");
        }

        Load.Print("before");
        var only = (int)options.Number("--size", 0);
        foreach (var size in only == 0 ? [100, 1000, 4000] : new[] { only })
        {
            foreach (var step in new[] { 0.1, 0.01 })
            {
                Compare(size, step, (int)options.Number("--runs", 3));
            }
        }

        Load.Print("after");
    }

    private static void Compare(int size, double step, int runs)
    {
        string[] network =
        [
            $"size_e={size * 4 / 5}", $"size_i={size - (size * 4 / 5)}", string.Create(CultureInfo.InvariantCulture, $"p={Math.Min(1, Synapses / size)}"),
        ];

        // So long that starting does not matter in either.
        var (seconds, peerSeconds) = (Math.Clamp(8000.0 / size, 2, 40), Math.Clamp(80_000 * step / size, 0.5, 20));
        var duel = new Duel(string.Create(
            CultureInfo.InvariantCulture, $"adaptive-network of {size} neurons, processor time of a simulated second, Brian2 with steps of {step} ms"));
        for (var run = 1; run <= runs; run++)
        {
            var peer = Pruning.Python is { } python ? Brian(python, peerSeconds, run, size, step) / peerSeconds : double.NaN;
            var started = NeuroForgeRun.Of("adaptive-network", 1, [$"duration={Start} s", .. network]);
            var whole = NeuroForgeRun.Of("adaptive-network", 1, [FormattableString.Invariant($"duration={seconds + Start} s"), .. network]);
            duel.Add(peer, whole with { SimulateSeconds = (whole.Process.CpuSeconds - started.Process.CpuSeconds) / seconds });
        }

        duel.Print();
    }

    private static double Brian(string python, double seconds, int seed, int size, double step)
    {
        var run = ProcessRun.Of(
            python, Repository.Peer("adaptive.py"), FormattableString.Invariant($"{seconds}"), $"{seed}", $"{size}", FormattableString.Invariant($"{step}"));
        using var json = JsonDocument.Parse(run.Output.Trim().Split('\n')[^1]);
        return json.RootElement.GetProperty("simulate_seconds").GetDouble();
    }
}
