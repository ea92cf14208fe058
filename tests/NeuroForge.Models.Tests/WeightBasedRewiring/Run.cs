using NeuroForge.Hosting;
using NeuroForge.Models.Tests.ButzVanOoyen2013;

namespace NeuroForge.Models.Tests.WeightBasedRewiring;

/// <summary>What one seed of an experiment recorded.</summary>
internal sealed class Run
{
    private Run(string directory)
    {
        Course = Course.OfRun(directory);
        Weights = Shares.OfRun(directory);
        Synapses = [.. Csv.Rows(Path.Combine(directory, "synapses.csv")).Select(row => (row[1], row[2]))];
    }

    /// <summary>The quantities.</summary>
    public Course Course { get; }

    /// <summary>The distribution of weights.</summary>
    public double[] Weights { get; }

    /// <summary>How many synapses there are at the end of each second.</summary>
    public IReadOnlyList<(double EE, double IE)> Synapses { get; }

    /// <summary>Runs an experiment on one thread.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="directory">Where its results go.</param>
    public static Run Of(Experiment experiment, int seed, string directory)
    {
        Directory.CreateDirectory(directory);
        var options = new SimulationOptions
        {
            Seed = (ulong)seed,
            OutputDirectory = directory,
            Overrides = new Dictionary<string, string>(StringComparer.Ordinal) { ["duration"] = $"{Experiment.Seconds} s" },
        };
        using (var simulation = new Simulation(Model.Read(Describe(experiment, directory), options), options))
        {
            simulation.Run();
        }

        return new Run(directory);
    }

    /// <summary>The model with weights recorded when Brian2's were.</summary>
    private static string Describe(Experiment experiment, string directory)
    {
        var description = Path.Combine(directory, "description.json");
        var text = File.ReadAllText(ModelFiles.Of(experiment.Model));
        File.WriteAllText(description, text.Replace("\"every\": \"$duration\"", "\"every\": \"5 s\"", StringComparison.Ordinal));
        return description;
    }
}
