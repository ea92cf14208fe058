using System.Text.Json.Nodes;
using NeuroForge.Hosting;
using NeuroForge.Hosting.Models;
using NeuroForge.Models.Tests.ButzVanOoyen2013;

namespace NeuroForge.Models.Tests.Carlson2013;

/// <summary>What one seed of the ramp experiment gave, in ANNarchy's terms.</summary>
internal sealed class RampRun
{
    private const int Seconds = 1000;
    private const int StepsPerSecond = 1000;
    private const int Window = 5 * StepsPerSecond;

    private readonly double[][] _rates;
    private readonly double[][] _weights;

    private RampRun(string directory)
    {
        var spikes = Spikes.Read(Path.Combine(directory, "spikes.csv"));
        _rates = [RatesOf(spikes.Of("standard", 0)), RatesOf(spikes.Of("homeostatic", 0))];
        string[][] weights = [.. File.ReadLines(Path.Combine(directory, "weights.csv"))
            .Skip(1)
            .Select(line => line.Split(','))
            .Where(fields => Csv.Number(fields[0]) == Seconds * 1000.0)];
        _weights = [WeightsOf(weights, "to_standard"), WeightsOf(weights, "to_homeostatic")];
    }

    /// <summary>The mean rate over the whole experiment.</summary>
    public double MeanRate(Learner learner) => Rates(learner).Average();

    /// <summary>The mean over each second of the rate in a sliding window of 5 s.</summary>
    public double[] Rates(Learner learner) => _rates[(int)learner];

    /// <summary>Weights at the end, input by input.</summary>
    public double[] Weights(Learner learner) => _weights[(int)learner];

    /// <summary>Runs the experiment on one thread.</summary>
    public static RampRun Of(ulong seed, string directory)
    {
        Directory.CreateDirectory(directory);
        using (var simulation = new Simulation(Model.Read(Describe(directory), new() { Seed = seed }), new() { OutputDirectory = directory }))
        {
            simulation.Run();
        }

        return new RampRun(directory);
    }

    /// <summary>The model with one recorder more: ANNarchy's rate is known from the spikes alone.</summary>
    private static string Describe(string directory)
    {
        var model = JsonNode.Parse(File.ReadAllText(ModelFiles.Of("carlson-2013-ramp")))!;
        model["recorders"]!["spikes"] = JsonNode.Parse("""{ "model": "csv", "record": "spikes", "of": ["standard", "homeostatic"] }""");
        var description = Path.Combine(directory, "description.json");
        File.WriteAllText(description, model.ToJsonString());
        return description;
    }

    private static double[] RatesOf(int[] spikes)
    {
        var emitted = new int[Seconds * StepsPerSecond];
        Array.ForEach(spikes, step => emitted[step]++);
        var rates = new double[Seconds];
        var inWindow = 0;
        for (var step = 0; step < emitted.Length; step++)
        {
            inWindow += emitted[step] - (step >= Window ? emitted[step - Window] : 0);
            rates[step / StepsPerSecond] += inWindow / 5.0 / StepsPerSecond;
        }

        return rates;
    }

    private static double[] WeightsOf(string[][] rows, string projection) =>
        [.. rows
            .Where(fields => string.Equals(fields[1], projection, StringComparison.Ordinal))
            .OrderBy(fields => Csv.Number(fields[2]))
            .Select(fields => Csv.Number(fields[4]))];
}
