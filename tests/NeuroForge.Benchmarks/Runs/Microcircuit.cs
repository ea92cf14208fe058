using System.Text.Json.Nodes;

namespace NeuroForge.Benchmarks;

/// <summary>
/// The network of Potjans and Diesmann (2014), doi:10.1093/cercor/bhs358, at a small size, as a description with many mechanisms: eight populations, eight
/// stimuli, and 55 projections whose weights and delays are drawn.
/// </summary>
internal static class Microcircuit
{
    private static readonly string[] Names = ["L23E", "L23I", "L4E", "L4I", "L5E", "L5I", "L6E", "L6I"];
    private static readonly int[] Sizes = [20683, 5834, 21915, 5479, 4850, 1065, 14395, 2948];
    private static readonly int[] ExternalInputs = [1600, 1500, 2100, 1900, 2000, 1900, 2900, 2100];

    /// <summary>Probabilities of a connection: a row for each target, a column for each source.</summary>
    private static readonly double[][] Probabilities =
    [
        [0.1009, 0.1689, 0.0437, 0.0818, 0.0323, 0, 0.0076, 0],
        [0.1346, 0.1371, 0.0316, 0.0515, 0.0755, 0, 0.0042, 0],
        [0.0077, 0.0059, 0.0497, 0.135, 0.0067, 0.0003, 0.0453, 0],
        [0.0691, 0.0029, 0.0794, 0.1597, 0.0033, 0, 0.1057, 0],
        [0.1004, 0.0622, 0.0505, 0.0057, 0.0831, 0.3726, 0.0204, 0],
        [0.0548, 0.0269, 0.0257, 0.0022, 0.06, 0.3158, 0.0086, 0],
        [0.0156, 0.0066, 0.0211, 0.0166, 0.0572, 0.0197, 0.0396, 0.2252],
        [0.0364, 0.001, 0.0034, 0.0005, 0.0277, 0.008, 0.0658, 0.1443],
    ];

    /// <summary>Writes the description.</summary>
    /// <param name="folder">The folder that it is written to.</param>
    /// <param name="scale">The size of the populations as a share of those of the original.</param>
    /// <returns>The file.</returns>
    internal static string Write(string folder, double scale)
    {
        var file = Path.Combine(folder, "microcircuit.json");
        var description = new JsonObject
        {
            ["format"] = "neuroforge/1",
            ["name"] = "microcircuit",
            ["requires"] = new JsonObject { ["integrate-and-fire"] = "^1.0", ["static"] = "^1.0", ["stimuli"] = "^1.0", ["connectivity"] = "^1.0" },
            ["parameters"] = new JsonObject { ["duration"] = "1 s" },
            ["simulation"] = new JsonObject { ["duration"] = "$duration", ["step"] = "0.1 ms", ["seed"] = 1 },
            ["populations"] = Of(i => (Names[i], Population(Math.Max(20, (int)(Sizes[i] * scale))))),
            ["stimuli"] = Of(i => ($"external_{Names[i]}", External(i))),
            ["projections"] = new JsonObject(Projections().Select(p => KeyValuePair.Create(p.Name, (JsonNode?)p.Projection))),
        };
        File.WriteAllText(file, description.ToJsonString());
        return file;
    }

    private static JsonObject Of(Func<int, (string Name, JsonObject Part)> part) =>
        new(Enumerable.Range(0, Names.Length).Select(part).Select(p => KeyValuePair.Create(p.Name, (JsonNode?)p.Part)));

    private static JsonObject Population(int size) => new()
    {
        ["size"] = size,
        ["model"] = "iaf_psc_exp",
        ["parameters"] = new JsonObject
        {
            ["tau_syn_ex"] = "0.5 ms", ["tau_syn_in"] = "0.5 ms", ["e_l"] = "-65 mV", ["v_th"] = "-50 mV", ["v_reset"] = "-65 mV",
        },
    };

    private static JsonObject External(int target) => new()
    {
        ["model"] = "poisson",
        ["to"] = new JsonArray(Names[target]),
        ["receptor"] = "ex",
        ["rate"] = $"{8 * ExternalInputs[target]} Hz",
        ["weight"] = "87.8 pA",
    };

    private static IEnumerable<(string Name, JsonObject Projection)> Projections() =>
        from target in Enumerable.Range(0, Names.Length)
        from source in Enumerable.Range(0, Names.Length)
        where Probabilities[target][source] > 0
        select ($"{Names[source]}_to_{Names[target]}", Projection(source, target));

    private static JsonObject Projection(int source, int target)
    {
        var excitatory = Names[source].EndsWith('E');
        return new()
        {
            ["from"] = new JsonArray(Names[source]),
            ["to"] = new JsonArray(Names[target]),
            ["receptor"] = excitatory ? "ex" : "in",
            ["synapse"] = new JsonObject
            {
                ["model"] = "static",
                ["weight"] = Normal(excitatory ? "87.8 pA" : "-351.2 pA", excitatory ? "8.78 pA" : "35.12 pA", (excitatory ? "min" : "max", "0 pA")),
                ["delay"] = Normal(excitatory ? "1.5 ms" : "0.8 ms", excitatory ? "0.75 ms" : "0.4 ms", ("min", "0.1 ms"), ("max", "10 ms")),
            },
            ["connect"] = new JsonObject { ["model"] = "fixed_probability", ["p"] = Probabilities[target][source] },
        };
    }

    private static JsonObject Normal(string mean, string deviation, params IEnumerable<(string Bound, string Value)> bounds)
    {
        var normal = new JsonObject { ["mean"] = mean, ["sd"] = deviation };
        foreach (var (bound, value) in bounds)
        {
            normal[bound] = value;
        }

        return new() { ["normal"] = normal };
    }
}
