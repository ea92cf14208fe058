using NeuroForge.Hosting;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Models.Tests.ButzVanOoyen2013;

/// <summary>What one seed of an experiment recorded.</summary>
internal sealed class Run
{
    private readonly (double Time, string Projection, bool Born)[] _rewiring;

    private Run(string directory)
    {
        Course = Course.OfRun(directory);
        _rewiring = [.. File.ReadLines(Path.Combine(directory, "rewiring.csv"))
            .Skip(1)
            .Select(line => line.Split(','))
            .Select(fields => (Csv.Number(fields[0]), fields[1], string.Equals(fields[2], "born", StringComparison.Ordinal)))];
    }

    /// <summary>The four quantities.</summary>
    public Course Course { get; }

    /// <summary>When the first synapse was born, in ms.</summary>
    public double Onset => _rewiring[0].Time;

    /// <summary>Synapses of a projection that were born at a time in ms.</summary>
    public int BornAt(double time, string projection) =>
        _rewiring.Count(synapse => synapse.Time == time && synapse.Born && string.Equals(synapse.Projection, projection, StringComparison.Ordinal));

    /// <summary>How many synapses are born, or die, in a second, over a span in s.</summary>
    public double PerSecond(bool born, Moment span) =>
        _rewiring.Count(synapse => synapse.Born == born && synapse.Time >= span.From * 1000.0 && synapse.Time < span.To * 1000.0)
        / (double)(span.To - span.From);

    /// <summary>Runs an experiment on one thread.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="directory">Where its results go.</param>
    public static Run Of(Experiment experiment, int seed, string directory)
    {
        Directory.CreateDirectory(directory);
        using (
            var simulation = new Simulation(Model.Read(Describe(experiment, directory), new() { Seed = (ulong)seed }), new() { OutputDirectory = directory }))
        {
            simulation.Run();
        }

        return new Run(directory);
    }

    private static string Describe(Experiment experiment, string directory)
    {
        var description = Path.Combine(directory, "description.json");
        var text = File.ReadAllText(ModelFiles.Of(experiment.Model));
        File.WriteAllText(description, text.Replace($"\"{Experiment.StrategyOfModel}\"", $"\"{experiment.Strategy}\"", StringComparison.Ordinal));
        return description;
    }
}
