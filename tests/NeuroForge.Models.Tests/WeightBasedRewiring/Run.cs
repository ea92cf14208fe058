using NeuroForge.Hosting;
using NeuroForge.Hosting.Models;
using NeuroForge.Models.Tests.ButzVanOoyen2013;

namespace NeuroForge.Models.Tests.WeightBasedRewiring;

/// <summary>What one seed of an experiment recorded.</summary>
internal sealed class Run
{
    private Run(string directory)
    {
        Course = Course.OfRun(directory);
        var weights = File.ReadLines(Path.Combine(directory, "weights.csv")).Skip(1).Select(line => line.Split(',')).ToLookup(fields => fields[0]);
        Weights = Shares.Of(weights["5000"]);
        (EarlyOutDegrees, LateOutDegrees) = (OutDegrees(weights["5000"]), OutDegrees(weights["15000"]));
        Synapses = [.. Csv.Rows(Path.Combine(directory, "synapses.csv")).Select(row => (row[1], row[2]))];
    }

    /// <summary>The quantities.</summary>
    public Course Course { get; }

    /// <summary>The distribution of weights.</summary>
    public double[] Weights { get; }

    /// <summary>Of every excitatory neuron, the number of synapses onto others, after 5 s.</summary>
    public double[] EarlyOutDegrees { get; }

    /// <summary>The same after 15 s.</summary>
    public double[] LateOutDegrees { get; }

    /// <summary>How many synapses there are at the end of each second.</summary>
    public IReadOnlyList<(double EE, double IE)> Synapses { get; }

    /// <summary>Runs an experiment on one thread.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="directory">Where its results go.</param>
    public static Run Of(Experiment experiment, int seed, string directory)
    {
        Directory.CreateDirectory(directory);
        var options = new ModelOptions
        {
            Seed = (ulong)seed,
            Overrides = new Dictionary<string, string>(StringComparer.Ordinal) { ["duration"] = $"{Experiment.Seconds} s" },
        };
        using (var simulation = new Simulation(Model.Read(Describe(experiment, directory), options), new() { OutputDirectory = directory }))
        {
            simulation.Run();
        }

        return new Run(directory);
    }

    private static double[] OutDegrees(IEnumerable<string[]> weights)
    {
        var sources = weights.Where(fields => fields[1] == "EE").CountBy(fields => fields[2]).ToDictionary();
        return [.. Enumerable.Range(0, 400).Select(source => (double)sources.GetValueOrDefault($"{source}"))];
    }

    /// <summary>The model with weights recorded when Brian2's were, and later.</summary>
    private static string Describe(Experiment experiment, string directory)
    {
        var description = Path.Combine(directory, "description.json");
        var text = File.ReadAllText(ModelFiles.Of(experiment.Model));
        File.WriteAllText(description, text.Replace("\"every\": \"$duration\"", "\"every\": \"5 s\"", StringComparison.Ordinal));
        return description;
    }
}
