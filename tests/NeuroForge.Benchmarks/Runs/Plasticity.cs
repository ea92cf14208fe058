namespace NeuroForge.Benchmarks;

/// <summary>
/// The rule <c>stdp</c> against <c>four_trace_stdp</c> in the same network: 10,000 neurons that spike at 10 Hz, whose spikes are forced so that both rules have
/// the same events, and a thousand synapses onto each.
/// </summary>
internal static class Plasticity
{
    private const string Stdp = """ "model": "stdp", "weight": "0.0005 nS", "w_max": 0.001 """;

    private const string FourTraces = """
        "model": "four_trace_stdp", "weight": "0.0005 nS", "g_max": "0.001 nS", "learning_rate": "0.000001 nS",
        "alpha_pre": 0, "alpha_post": 0, "a_plus": 1, "a_minus": -1, "tau_plus": "20 ms", "tau_minus": "20 ms"
        """;

    /// <summary>Measures and prints.</summary>
    /// <param name="options"><c>--runs</c> 3, <c>--seconds</c> 1 simulated, <c>--indegree</c> 1000.</param>
    internal static void Run(Options options)
    {
        var (seconds, indegree) = (options.Number("--seconds", 1), options.Number("--indegree", 1000));
        Load.Print("before");
        var (stdp, others, ratio) = (new Figures(), new Figures(), new Figures());
        for (var run = 1; run <= options.Number("--runs", 3); run++)
        {
            var (one, other) = (Of(Stdp, seconds, indegree), Of(FourTraces, seconds, indegree));
            stdp.Add(one);
            others.Add(other);
            ratio.Add(one / other);
        }

        Console.WriteLine();
        Console.WriteLine($"10,000 neurons at 10 Hz, {indegree} synapses onto each, {seconds} s simulated, on one thread");
        Console.WriteLine("                                  min   median      max");
        Console.WriteLine($"  stdp, s                    {stdp}");
        Console.WriteLine($"  four_trace_stdp, s         {others}");
        Console.WriteLine($"  stdp / four_trace_stdp     {ratio}");
        Load.Print("after");
    }

    private static double Of(string synapse, double seconds, double indegree)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, FormattableString.Invariant($$"""
                {
                  "format": "neuroforge/1", "name": "learning",
                  "requires": { "stimuli": "*", "conductance": "*", "plasticity": "*", "weight-based-rewiring": "*", "connectivity": "*", "recorders": "*" },
                  "simulation": { "duration": "{{seconds}} s", "step": "0.1 ms", "seed": 1 },
                  "populations": { "cells": { "size": 10000, "model": "iaf_cond_exp" } },
                  "stimuli": { "drive": { "model": "poisson", "to": "cells", "receptor": "ex", "rate": "10 Hz", "weight": "2000 nS" } },
                  "projections": {
                    "p": {
                      "from": "cells", "to": "cells", "receptor": "ex", "synapse": { {{synapse}}, "delay": "1 ms" },
                      "connect": { "model": "fixed_indegree", "indegree": {{indegree}} }
                    }
                  },
                  "recorders": { "rates": { "model": "csv", "record": "firing_rate", "of": ["cells"], "every": "1 s", "reduce": "mean" } }
                }
                """));
            return NeuroForgeRun.OfFile(file, "--threads", "1").SimulateSeconds;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
