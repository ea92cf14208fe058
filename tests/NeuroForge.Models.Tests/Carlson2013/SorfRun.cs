using NeuroForge.Hosting;
using NeuroForge.Hosting.Models;
using NeuroForge.Models.Tests.ButzVanOoyen2013;

namespace NeuroForge.Models.Tests.Carlson2013;

/// <summary>What the first two epochs of the experiment on receptive fields gave for one seed, in ANNarchy's terms.</summary>
internal sealed class SorfRun
{
    /// <summary>Neurons of each kind that learn.</summary>
    public const int Neurons = 4;

    /// <summary>The window of ANNarchy's rate in s.</summary>
    private const int Window = 10;

    private SorfRun(string directory) => Rates = Windowed(File.ReadLines(Path.Combine(directory, "rates.csv")).Skip(1).Select(line => line.Split(',')));

    /// <summary>At each second, from 0 on, the rates in the last 10 s of four excitatory and four inhibitory neurons.</summary>
    public double[][] Rates { get; }

    /// <summary>Runs the first seconds on one thread.</summary>
    public static SorfRun Of(ulong seed, int seconds, string directory)
    {
        var options = new ModelOptions
        {
            Seed = seed,
            Overrides = new Dictionary<string, string>(StringComparer.Ordinal) { ["duration"] = $"{seconds} s" },
        };
        using (var simulation = new Simulation(Model.Read(ModelFiles.Of("carlson-2013-sorf"), options), new() { OutputDirectory = directory }))
        {
            simulation.Run();
        }

        return new SorfRun(directory);
    }

    /// <summary>Rates in a second add up to those in a window of several, exactly.</summary>
    private static double[][] Windowed(IEnumerable<string[]> rows)
    {
        double[][] seconds = [.. rows
            .GroupBy(fields => Csv.Number(fields[0]))
            .Select(
                second =>
                    second.OrderBy(fields => fields[1], StringComparer.Ordinal)
                        .ThenBy(fields => Csv.Number(fields[2]))
                        .Select(fields => Csv.Number(fields[3]))
                        .ToArray())];
        return [.. Enumerable.Range(0, seconds.Length + 1).Select(end => Enumerable.Range(0, 2 * Neurons)
            .Select(neuron => seconds[Math.Max(0, end - Window)..end].Sum(second => second[neuron]) / Window)
            .ToArray())];
    }
}
