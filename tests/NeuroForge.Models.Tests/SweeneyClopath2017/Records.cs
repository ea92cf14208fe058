using System.Globalization;

namespace NeuroForge.Models.Tests.SweeneyClopath2017;

/// <summary>What a run recorded, sample by sample.</summary>
/// <param name="directory">Where its results are.</param>
internal sealed class Records(string directory)
{
    /// <summary>At each time, for each neuron of a population, its value.</summary>
    public IReadOnlyList<(double Time, double[] Values)> OfNeurons(string recorder, string population) =>
        [.. Samples(recorder, population, valueAt: 3).Select(sample => (sample.Key, sample.Select(row => row.Value).ToArray()))];

    /// <summary>At each time, for each target, the weights of its sources.</summary>
    public IReadOnlyList<(double Time, double[][] Weights)> OfTargets(string recorder, string projection) =>
        [.. Samples(recorder, projection, valueAt: 4).Select(sample => (sample.Key, sample
            .GroupBy(row => row.Fields[3], StringComparer.Ordinal)
            .OrderBy(target => Number(target.Key))
            .Select(target => target.OrderBy(row => Number(row.Fields[2])).Select(row => row.Value).ToArray())
            .ToArray()))];

    private IEnumerable<IGrouping<double, (string[] Fields, double Value)>> Samples(string recorder, string group, int valueAt) =>
        File.ReadLines(Path.Combine(directory, recorder + ".csv"))
            .Skip(1)
            .Select(line => line.Split(','))
            .Where(fields => string.Equals(fields[1], group, StringComparison.Ordinal))
            .GroupBy(fields => Number(fields[0]), fields => (fields, Number(fields[valueAt])));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
