using NeuroForge.Hosting;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Models.Tests.SweeneyClopath2017;

/// <summary>What one seed of an experiment came to.</summary>
internal sealed class Run
{
    /// <summary>The extent along x in um of the line that stands for a ring of length 1.</summary>
    private const double Ring = 1000;

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
        double[] places;
        using (var simulation = new Simulation(Model.Read(file, new() { Seed = (ulong)seed }), new() { OutputDirectory = directory }))
        {
            places = [.. simulation.Population("outputs").Positions.Select(position => (position.X / Ring) + 0.5)];
            simulation.Run();
        }

        return new Run(new Outputs(places, new Records(directory).OfTargets("weights", "feedforward")[^1].Weights));
    }
}
