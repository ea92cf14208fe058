using NeuroForge.Descriptions.Inputs;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Descriptions.Tests;

/// <summary>The files of the folder "inputs" beside the fixtures, and two earlier networks: "runs/grown" (steps of 0.1 ms), "runs/fine" (0.03 ms).</summary>
internal sealed class FixtureInputs : IInputSource
{
    internal static string Folder { get; } = Path.Combine(Fixtures.Folder, "inputs");

    public Stream Open(string name) => File.Exists(Path.Combine(Folder, name))
        ? File.OpenRead(Path.Combine(Folder, name))
        : throw new InputException($"there is no file or folder \"{name}\"", "it was sought in inputs");

    public GrownNetwork Network(string name, double? time) => (name, time) switch
    {
        ("runs/grown", null or 2000) => Grown(0.1),
        ("runs/grown", _) => throw new InputException("the run in runs/grown has kept no network of 3000 ms", "it has kept those of 2000 ms"),
        ("runs/fine", _) => Grown(0.03),
        _ => throw new InputException($"there is no file or folder \"{name}\""),
    };

    private static GrownNetwork Grown(double step) => new()
    {
        Time = 2000,
        Step = step,
        Populations =
        [
            new()
            {
                Name = "E",
                Size = 20,
                Calcium = [.. Enumerable.Range(0, 20).Select(i => i / 100.0)],
                Elements = new Dictionary<string, double[]> { ["axon"] = [.. Enumerable.Repeat(2.5, 20)], ["den"] = [.. Enumerable.Repeat(3.5, 20)] },
                Lesioned = 3,
            },
            new() { Name = "I", Size = 5, Calcium = [], Elements = new Dictionary<string, double[]>(), Lesioned = 0 },
        ],
        Projections = [Projection("ee", "pA"), Projection("potential", "mV")],
    };

    private static GrownProjection Projection(string name, string unit) => new()
    {
        Name = name,
        From = ["E"],
        To = ["E"],
        Rule = "neurons/depressing",
        WeightUnit = unit,
        Synapses = new() { Sources = [0, 0, 4], Targets = [3, 7, 3], Weights = [1, 2, 3], Delays = [10, 11, 12], States = [[0.1, 0.2, 0.3]] },
    };
}
