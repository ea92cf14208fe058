using System.ComponentModel;
using System.Text.Json;

namespace NeuroForge.Benchmarks;

/// <summary>Pruning and regrowth against Brian2, if that is installed (Debian's python3-brian): 40 times faster is what the project promises.</summary>
internal static class Pruning
{
    private static readonly (string Variant, string Model)[] Variants = [("same", "pruning-same-source"), ("anywhere", "pruning-anywhere")];

    /// <summary>Measures and prints.</summary>
    /// <param name="options"><c>--runs</c> 3, <c>--seconds</c> 40 simulated.</param>
    internal static void Run(Options options)
    {
        var seconds = options.Number("--seconds", 40);
        if (!IsBrianInstalled())
        {
            Console.WriteLine("Brian2 is not installed (apt-get install python3-brian), so there is nothing to compare with.");
        }

        Load.Print("before");
        foreach (var (variant, model) in Variants)
        {
            var duel = new Duel($"{model}, {seconds} s simulated, against Brian2");
            for (var run = 1; run <= options.Number("--runs", 3); run++)
            {
                var peer = IsBrianInstalled() ? Brian(variant, seconds, run) : double.NaN;
                duel.Add(peer, NeuroForgeRun.Of(model, 1, $"duration={seconds} s"));
            }

            duel.Print();
        }

        Load.Print("after");
    }

    private static double Brian(string variant, double seconds, int seed)
    {
        var run = ProcessRun.Of("python3", Repository.Peer("pruning.py"), variant, FormattableString.Invariant($"{seconds}"), $"{seed}");
        using var json = JsonDocument.Parse(run.Output.Trim().Split('\n')[^1]);
        return json.RootElement.GetProperty("simulate_seconds").GetDouble();
    }

    private static bool IsBrianInstalled()
    {
        try
        {
            ProcessRun.Of("python3", "-c", "import brian2");
            return true;
        }
        catch (Exception failure) when (failure is Win32Exception or InvalidOperationException)
        {
            return false;
        }
    }
}
