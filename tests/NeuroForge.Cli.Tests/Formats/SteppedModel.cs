using System.Globalization;

namespace NeuroForge.Cli.Tests;

/// <summary>A model whose every time is so many steps of any length: neurons that spike at random, grow, meet and part, and neurons that listen.</summary>
internal static class SteppedModel
{
    /// <summary>How many steps a run has.</summary>
    public const int Steps = 3000;

    /// <summary>Steps from one sample to the next.</summary>
    public const int Every = 3;

    /// <summary>The text of so many steps, as a description and a command line take it.</summary>
    public static string Time(double step, int steps) => (steps * Exact(step)).ToString(CultureInfo.InvariantCulture) + " ms";

    /// <summary>Writes the model.</summary>
    /// <param name="step">The step in ms.</param>
    public static string Of(double step)
    {
        string Time(int steps) => $"\"{SteppedModel.Time(step, steps)}\"";
        string PerStep(decimal number, string unit) => $"\"{(number / Exact(step)).ToString(CultureInfo.InvariantCulture)} {unit}\"";
        return $$"""
            {
              "format": "neuroforge/1",
              "name": "stepped",
              "requires": {
                "integrate-and-fire": "^1.0", "stimuli": "^1.0", "butz-van-ooyen-2013": "^1.0", "connectivity": "^1.0", "static": "^1.0", "recorders": "^1.0"
              },
              "simulation": { "duration": {{Time(Steps)}}, "step": {{Time(1)}}, "seed": 1 },
              "populations": {
                "P": {
                  "size": 12,
                  "model": "poisson_source",
                  "parameters": { "rate": {{PerStep(0.05m, "/ms")}} },
                  "calcium": { "tau": {{Time(300)}}, "beta": 0.05 },
                  "elements": { "axon": { "curve": "linear", "growth_rate": {{PerStep(0.02m, "/ms")}}, "eps": 0.2, "initial": 4 } }
                },
                "A": {
                  "size": 5,
                  "model": "iaf_psc_exp", "parameters": { "t_ref": {{Time(3)}} },
                  "calcium": { "tau": {{Time(300)}}, "beta": 0.05 },
                  "elements": { "den": { "curve": "linear", "growth_rate": {{PerStep(0.02m, "/ms")}}, "eps": 0.2, "initial": 4 } }
                }
              },
              "projections": {
                "turning": {
                  "from": ["P"], "to": ["A"], "receptor": "ex",
                  "synapse": { "model": "static", "weight": "10 pA", "delay": {{Time(3)}} },
                  "rewiring": { "strategy": "homeostatic", "every": {{Time(30)}}, "pre": "axon", "post": "den" }
                },
                "slow": {
                  "from": ["P"], "to": ["A"], "receptor": "ex", "connect": { "model": "fixed_indegree", "indegree": 3 },
                  "synapse": { "model": "static", "weight": "90 pA", "delay": {{Time(7)}} }
                },
                "fast": {
                  "from": ["P"], "to": ["A"], "receptor": "ex", "connect": { "model": "fixed_indegree", "indegree": 3 },
                  "synapse": { "model": "static", "weight": "90 pA", "delay": {{Time(3)}} }
                }
              },
              "recorders": {
                "spikes_csv": { "model": "csv", "record": "spikes", "of": ["P", "A"] },
                "spikes_npz": { "model": "npz", "record": "spikes", "of": ["P", "A"] },
                "spikes_sonata": { "model": "sonata", "record": "spikes", "of": ["P", "A"] },
                "voltage_npz": { "model": "npz", "record": "v_m", "of": ["A"], "every": {{Time(Every)}} },
                "voltage_sonata": { "model": "sonata", "record": "v_m", "of": ["A"], "every": {{Time(Every)}} },
                "voltage_double": { "model": "sonata", "record": "v_m", "of": ["A"], "every": {{Time(Every)}}, "precision": "double" },
                "life_csv": { "model": "csv", "record": "rewiring", "of": ["turning"] },
                "life_npz": { "model": "npz", "record": "rewiring", "of": ["turning"] },
                "delays_csv": { "model": "csv", "record": "delays", "of": ["slow", "fast"], "every": {{Time(1000)}} },
                "delays_npz": { "model": "npz", "record": "delays", "of": ["slow", "fast"], "every": {{Time(1000)}} }
              }
            }
            """;
    }

    /// <summary>The step with all the digits that it needs, so that its multiples are exact.</summary>
    private static decimal Exact(double step) =>
        decimal.Parse(step.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
}
