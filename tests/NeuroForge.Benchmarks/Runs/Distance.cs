using System.Text.Json.Nodes;

namespace NeuroForge.Benchmarks;

/// <summary>
/// Neurons on a sheet of constant density that are joined by distance: the cost of wiring them, and of an update of connectivity that searches a partner for
/// every vacant element. Each cost should grow as N log N, so that the cost per neuron and logarithm stays the same.
/// </summary>
internal static class Distance
{
    /// <summary>Neurons per mm^2.</summary>
    private const double Density = 1000;

    private const int Indegree = 100;
    private const int Updates = 10;

    private static readonly int[] Sizes = [1_000, 10_000, 100_000, 300_000];

    /// <summary>Measures and prints.</summary>
    /// <param name="options"><c>--threads</c> 1, <c>--most</c> 300000 neurons.</param>
    internal static void Run(Options options)
    {
        var (threads, most) = ((int)options.Number("--threads", 1), (int)options.Number("--most", Sizes[^1]));
        Load.Print("before");
        Console.WriteLine(" neurons   wiring CPU s   ns/synapse  ns/(synapse log2 N)   update CPU s   us/neuron  us/(neuron log2 N)   births");
        foreach (var neurons in Sizes.Where(size => size <= most))
        {
            var (wiring, nothing) = (Measure(Wired(neurons), threads), Measure(Unwired(neurons), threads));
            var (growing, still) = (Measure(Growing(neurons, kernel: true), threads), Measure(Growing(neurons, kernel: false), threads));
            Print(
                neurons,
                Math.Max(0, wiring.BuildCpuSeconds - nothing.BuildCpuSeconds),
                (growing.SimulateCpuSeconds - still.SimulateCpuSeconds) / Updates,
                growing.Synapses);
        }

        Load.Print("after");
    }

    private static void Print(int neurons, double wiring, double update, long births)
    {
        var (synapses, log) = ((double)neurons * Indegree, Math.Log2(neurons));
        Console.WriteLine(
            FormattableString.Invariant(
                $"{neurons,8} {wiring,14:F3} {wiring / synapses * 1e9,12:F1} {wiring / synapses / log * 1e9,20:F2} ")
                + FormattableString.Invariant($"{update,14:F4} {update / neurons * 1e6,11:F3} {update / neurons / log * 1e6,19:F4} {births,8}"));
    }

    private static NeuroForgeRun Measure(JsonObject description, int threads)
    {
        var folder = Directory.CreateTempSubdirectory("neuroforge-distance-").FullName;
        try
        {
            var file = Path.Combine(folder, "sheet.json");
            File.WriteAllText(file, description.ToJsonString());
            return NeuroForgeRun.OfFile(file, "--threads", $"{threads}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A sheet with a fixed in-degree, for a single step.</summary>
    private static JsonObject Wired(int neurons)
    {
        var description = Unwired(neurons);
        description["projections"] = new JsonObject
        {
            ["c"] = new JsonObject
            {
                ["from"] = "P", ["to"] = "P", ["receptor"] = "ex", ["autapses"] = false,
                ["synapse"] = new JsonObject
                {
                    ["model"] = "static", ["weight"] = "1 pA", ["delay"] = new JsonObject
                    {
                        ["distance"] = new JsonObject { ["velocity"] = "300 um/ms", ["offset"] = "1 ms" },
                    },
                },
                ["connect"] = new JsonObject { ["model"] = "by_distance", ["indegree"] = Indegree, ["kernel"] = Kernel() },
            },
        };
        return description;
    }

    private static JsonObject Unwired(int neurons) => Sheet(neurons, "1 ms");

    /// <summary>A sheet whose elements grow without any activity; without a kernel partners are drawn at random, whatever their distance.</summary>
    private static JsonObject Growing(int neurons, bool kernel)
    {
        var description = Sheet(neurons, "1 s");
        JsonObject Element() => new()
        {
            ["curve"] = "gaussian", ["growth_rate"] = "0.01 /ms", ["eps"] = 1, ["eta"] = -1, ["initial"] = 0,
        };
        var population = description["populations"]!["P"]!;
        population["calcium"] = new JsonObject { ["tau"] = "10 s", ["beta"] = 0.001 };
        population["elements"] = new JsonObject { ["axon"] = Element(), ["dendrite"] = Element() };
        var rewiring = new JsonObject { ["strategy"] = "homeostatic", ["every"] = "100 ms", ["pre"] = "axon", ["post"] = "dendrite" };
        if (kernel)
        {
            rewiring["kernel"] = Kernel();
        }

        description["projections"] = new JsonObject
        {
            ["c"] = new JsonObject
            {
                ["from"] = "P", ["to"] = "P", ["receptor"] = "ex",
                ["synapse"] = new JsonObject { ["model"] = "static", ["weight"] = "1 pA", ["delay"] = "1 ms" },
                ["rewiring"] = rewiring,
            },
        };
        return description;
    }

    private static JsonObject Sheet(int neurons, string duration)
    {
        var side = Math.Sqrt(neurons / Density) * 1000;
        return new()
        {
            ["format"] = "neuroforge/1",
            ["name"] = "sheet",
            ["simulation"] = new JsonObject { ["duration"] = duration, ["step"] = "1 ms", ["seed"] = 1 },
            ["populations"] = new JsonObject
            {
                ["P"] = new JsonObject
                {
                    ["size"] = neurons,
                    ["model"] = "iaf_psc_exp",
                    ["layout"] = new JsonObject
                    {
                        ["model"] = "uniform", ["width"] = $"{side:R} um", ["height"] = $"{side:R} um", ["periodic"] = true,
                    },
                },
            },
        };
    }

    private static JsonObject Kernel() => new() { ["gaussian"] = new JsonObject { ["sd"] = "80 um" } };
}
