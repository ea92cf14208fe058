using NeuroForge.Hosting;
using NeuroForge.Hosting.Models;
using NeuroForge.Randomness;

namespace NeuroForge.Models.Tests.SweeneyClopath2017;

/// <summary>What one seed of an experiment came to.</summary>
internal sealed class Run
{
    private const int OutputCount = 50;

    private Run(Outputs outputs) => Outputs = outputs;

    /// <summary>The outputs at the end.</summary>
    public Outputs Outputs { get; }

    /// <summary>Runs an experiment on one thread.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="directory">Where its results go.</param>
    public static Run Of(Experiment experiment, int seed, string directory)
    {
        Directory.CreateDirectory(directory);
        var file = Path.Combine(directory, "description.json");
        File.WriteAllText(file, experiment.Description);
        using (var simulation = new Simulation(Model.Read(file, new() { Seed = (ulong)seed }), new() { OutputDirectory = directory }))
        {
            simulation.Run();
        }

        return new Run(new Outputs(Places(seed), new Records(directory).OfTargets("weights", "feedforward")[^1].Weights));
    }

    /// <summary>Where the outputs are on a ring of length 1: no recorder tells, so the layout's draws are drawn again.</summary>
    private static double[] Places(int seed)
    {
        const int Population = 1; // the outputs come second
        var random = new RandomStream((ulong)seed, StreamPurpose.Layout, Population);
        return [.. Enumerable.Range(0, OutputCount).Select(_ => random.NextDouble()).Order()];
    }
}
