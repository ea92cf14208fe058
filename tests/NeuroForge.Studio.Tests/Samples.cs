namespace NeuroForge.Studio.Tests;

/// <summary>Descriptions for tests.</summary>
internal static class Samples
{
    /// <summary>A network that grows synapses, without a protocol.</summary>
    public static string Growing(string protocol = "\"simulation\": { \"duration\": \"20 s\", \"step\": \"0.1 ms\", \"seed\": 3 }", int size = 80) => $$"""
        {
          "format": "neuroforge/1",
          "name": "growing",
          "requires": { "integrate-and-fire": "^1.0", "butz-van-ooyen-2013": "^1.0", "static": "^1.0", "stimuli": "^1.0" },
          {{protocol}},
          "populations": {
            "E": {
              "size": {{size}}, "model": "iaf_psc_alpha", "calcium": { "tau": "1 s", "beta": 0.01 },
              "elements": {
                "axon": { "curve": "gaussian", "growth_rate": "0.004 /ms", "eta": 0, "eps": 0.5, "vacant_decay": 0.1 },
                "den": { "curve": "gaussian", "growth_rate": "0.004 /ms", "eta": 0, "eps": 0.5, "vacant_decay": 0.1 }
              }
            }
          },
          "stimuli": { "background": { "model": "poisson", "rate": "10 kHz", "to": "E", "receptor": "ex", "weight": "6.2 pA", "delay": "1 ms" } },
          "projections": {
            "excitatory": {
              "from": "E", "to": "E", "receptor": "ex",
              "synapse": { "model": "static", "weight": "100 pA", "delay": "1 ms" },
              "rewiring": { "strategy": "homeostatic_nest", "every": "100 ms", "pre": "axon", "post": "den" }
            }
          }
        }
        """;

    /// <summary>A network whose neuron model throws at a time.</summary>
    public static string Throwing(int at) => $$"""
        { "format": "neuroforge/1", "name": "throwing", "requires": { "faulty-at-run": "^1.0" }, "simulation": { "duration": "10 s", "step": "0.1 ms" },
          "populations": { "T": { "size": 30, "model": "throwing_neuron", "parameters": { "at": "{{at}} ms" } } } }
        """;
}
