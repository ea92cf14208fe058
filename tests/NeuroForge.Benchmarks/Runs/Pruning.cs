using System.ComponentModel;
using System.Text.Json;

namespace NeuroForge.Benchmarks;

/// <summary>Pruning and regrowth against Brian2, if that is installed (Debian's python3-brian): 40 times faster is what the project promises.</summary>
internal static class Pruning
{
    private static readonly (string Variant, string Model)[] Variants = [("same", "pruning-same-source"), ("anywhere", "pruning-anywhere")];

    /// <summary>The one that a person calls, then the distribution's own, which is the one that its packages are for.</summary>
    private static readonly string[] Pythons = ["python3", "/usr/bin/python3"];

    /// <summary>Measures and prints.</summary>
    /// <param name="options"><c>--runs</c> 3, <c>--seconds</c> 40 simulated.</param>
    internal static void Run(Options options)
    {
        var seconds = options.Number("--seconds", 40);
        if (Python is null)
        {
            Console.WriteLine("Brian2 is not installed (apt-get install python3-brian), so there is nothing to compare with.");
        }

        Load.Print("before");
        foreach (var (variant, model) in Variants)
        {
            var duel = new Duel($"{model}, {seconds} s simulated, against Brian2");
            for (var run = 1; run <= options.Number("--runs", 3); run++)
            {
                var peer = Python is null ? double.NaN : Brian(Python, variant, seconds, run);
                duel.Add(peer, NeuroForgeRun.Of(model, 1, $"duration={seconds} s"));
            }

            duel.Print();
        }

        Load.Print("after");
    }

    /// <summary>What Brian2 takes to simulate, by the clock or in CPU time.</summary>
    /// <param name="python">The Python that has it.</param>
    /// <param name="variant">Where synapses regrow.</param>
    /// <param name="seconds">Simulated.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="figure">Which figure.</param>
    internal static double Brian(string python, string variant, double seconds, int seed, string figure = "simulate_seconds")
    {
        var run = ProcessRun.Of(python, Repository.Peer("pruning.py"), variant, FormattableString.Invariant($"{seconds}"), $"{seed}");
        using var json = JsonDocument.Parse(run.Output.Trim().Split('\n')[^1]);
        return json.RootElement.GetProperty(figure).GetDouble();
    }

    /// <summary>The Python that has Brian2; null where none has.</summary>
    internal static string? Python { get; } = Pythons.FirstOrDefault(HasBrian);

    private static bool HasBrian(string python)
    {
        try
        {
            ProcessRun.Of(python, "-c", "import brian2");
            return true;
        }
        catch (Exception failure) when (failure is Win32Exception or InvalidOperationException)
        {
            return false;
        }
    }
}
