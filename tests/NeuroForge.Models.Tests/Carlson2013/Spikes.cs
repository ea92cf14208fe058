using NeuroForge.Models.Tests.ButzVanOoyen2013;

namespace NeuroForge.Models.Tests.Carlson2013;

/// <summary>Spikes as a run recorded them, by the steps of 1 ms in which they were emitted.</summary>
internal sealed class Spikes
{
    private readonly Dictionary<(string Population, int Neuron), int[]> _steps;

    private Spikes(IEnumerable<string> lines) => _steps = lines
        .Select(line => line.Split(','))
        .GroupBy(fields => (fields[1], int.Parse(fields[2], System.Globalization.CultureInfo.InvariantCulture)))
        .ToDictionary(neuron => neuron.Key, neuron => neuron.Select(fields => (int)Math.Round(Csv.Number(fields[0])) - 1).ToArray());

    /// <summary>Reads a recording of spikes.</summary>
    public static Spikes Read(string file) => new(File.ReadLines(file).Skip(1));

    /// <summary>The steps in which a neuron spiked.</summary>
    public int[] Of(string population, int neuron) => _steps.GetValueOrDefault((population, neuron), []);
}
