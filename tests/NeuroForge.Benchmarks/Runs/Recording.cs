using System.Text.Json.Nodes;

namespace NeuroForge.Benchmarks;

/// <summary>
/// What recording costs: the published experiment of 1,000 neurons with nothing recorded, with all spikes, and with a state of every neuron a thousand
/// times a simulated second.
/// </summary>
internal static class Recording
{
    private const string Model = "butz-van-ooyen-2013";

    private static readonly (string Name, JsonObject Recorders)[] Ways =
    [
        ("nothing", []),
        ("spikes, csv", new() { ["spikes"] = Recorder("csv", "spikes", null) }),
        ("spikes, npz", new() { ["spikes"] = Recorder("npz", "spikes", null) }),
        ("v_m at 1 kHz, csv", new() { ["potential"] = Recorder("csv", "v_m", "1 ms") }),
        ("v_m at 1 kHz, npz", new() { ["potential"] = Recorder("npz", "v_m", "1 ms") }),
        ("both, npz", new() { ["spikes"] = Recorder("npz", "spikes", null), ["potential"] = Recorder("npz", "v_m", "1 ms") }),
    ];

    /// <summary>Measures and prints.</summary>
    /// <param name="options"><c>--runs</c> 3, <c>--seconds</c> 20 simulated.</param>
    internal static void Run(Options options)
    {
        var folder = Directory.CreateTempSubdirectory("neuroforge-recording-");
        try
        {
            Print(folder.FullName, options.Number("--seconds", 20), (int)options.Number("--runs", 3));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Print(string folder, double seconds, int runs)
    {
        Load.Print("before");
        Console.WriteLine($"{Model}, {seconds} s simulated; simulating and writing, s");
        Console.WriteLine("                            min   median      max");
        foreach (var (name, recorders) in Ways)
        {
            var file = Path.Combine(folder, "model.json");
            var description = JsonNode.Parse(File.ReadAllText(Repository.Model(Model)))!;
            description["recorders"] = recorders.DeepClone();
            File.WriteAllText(file, description.ToJsonString());
            var simulate = new Figures();
            for (var run = 0; run < runs; run++)
            {
                simulate.Add(NeuroForgeRun.OfFile(file, "--set", $"duration={seconds} s").SimulateSeconds);
            }

            Console.WriteLine($"{name,-20} {simulate}");
        }

        Load.Print("after");
    }

    private static JsonObject Recorder(string model, string quantity, string? every)
    {
        var recorder = new JsonObject { ["model"] = model, ["record"] = quantity, ["of"] = new JsonArray("E", "I") };
        if (every is not null)
        {
            recorder["every"] = every;
        }

        return recorder;
    }
}
