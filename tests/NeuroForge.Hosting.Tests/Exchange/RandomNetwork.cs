using System.Globalization;

namespace NeuroForge.Hosting.Tests.Exchange;

/// <summary>A description of a random network of two populations with three projections, each of a random rule and connector.</summary>
internal static class RandomNetwork
{
    private static readonly string[] Rules =
    [
        "\"model\": \"static\", \"weight\": \"20 pA\"",
        "\"model\": \"static\", \"weight\": { \"uniform\": [\"-5 pA\", \"30 pA\"] }",
        "\"model\": \"static\", \"precision\": \"single\", \"weight\": { \"normal\": { \"mean\": \"20 pA\", \"sd\": \"3 pA\" } }",
        "\"model\": \"stdp\", \"weight\": { \"uniform\": [\"1 pA\", \"20 pA\"] }",
        "\"model\": \"tsodyks_markram\", \"weight\": \"30 pA\"",
    ];

    /// <summary>Delays, also those whose longest one is rare: the hash of a state counts room for spikes that travel as long as is possible.</summary>
    private static readonly string[] Delays = ["\"1 ms\"", "\"0.1 ms\"", "{ \"uniform\": [\"0.3 ms\", \"1.5 ms\"] }",
        "{ \"normal\": { \"mean\": \"1 ms\", \"sd\": \"0.4 ms\", \"min\": \"0.1 ms\", \"max\": \"9 ms\" } }"];

    private static readonly string[] Connectors =
    [
        "\"model\": \"fixed_indegree\", \"indegree\": 5",
        "\"model\": \"fixed_probability\", \"p\": 0.2",
        "\"model\": \"fixed_outdegree\", \"outdegree\": 4",
        "\"model\": \"all_to_all\"",
        "\"model\": \"fixed_total_number\", \"n\": 150",
    ];

    /// <summary>The text of the description.</summary>
    /// <param name="seed">The seed of everything that is drawn.</param>
    /// <param name="from">The sources of the second projection.</param>
    /// <param name="to">Its targets.</param>
    public static string Text(int seed, string from = "[\"E\", \"I\"]", string to = "[\"I\", \"E\"]")
    {
        var random = new Random(seed);
        var projections = string.Join(
            ",\n",
            new[] { ("ee", "[\"E\"]", "[\"E\"]"), ("all", from, to), ("ie", "[\"I\"]", "[\"E\"]") }.Select(ends =>
            {
                // A learning rule has one delay.
                var rule = Rules[random.Next(Rules.Length)];
                var delay = rule.Contains("static", StringComparison.Ordinal) ? Delays[random.Next(Delays.Length)] : Delays[random.Next(2)];
                return $$"""
                    "{{ends.Item1}}": {
                      "from": {{ends.Item2}}, "to": {{ends.Item3}}, "receptor": "ex", "synapse": { {{rule}}, "delay": {{delay}} },
                      "connect": { {{Connectors[random.Next(Connectors.Length)]}} }
                    }
                    """;
            }));
        return string.Create(CultureInfo.InvariantCulture, $$"""
            {
              "format": "neuroforge/1", "name": "random",
              "requires": {
                "connectivity": "^1.0", "integrate-and-fire": "^1.0", "layouts": "^1.0", "plasticity": "^1.0", "static": "^1.0", "stimuli": "^1.0"
              },
              "simulation": { "duration": "40 ms", "step": "0.1 ms", "seed": {{seed + 1}} },
              "populations": {
                "E": { "size": {{random.Next(20, 90)}}, "model": "iaf_psc_exp", "parameters": { "tau_m": { "uniform": ["9 ms", "11 ms"] } },
                  "layout": { "model": "uniform", "width": "1 mm", "height": "1 mm" } },
                "I": { "size": {{random.Next(5, 30)}}, "model": "iaf_psc_alpha" }
              },
              "stimuli": { "background": { "model": "poisson", "rate": "9 kHz", "to": ["E", "I"], "receptor": "ex", "weight": "40 pA", "delay": "1 ms" } },
              "projections": {
            {{projections}}
              }
            }
            """);
    }
}
