using NeuroForge.Hosting;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Models.Tests.Published;

/// <summary>The activity of a network after its beginning: rate, irregularity and synchrony of 500 excitatory neurons over a second.</summary>
/// <param name="Rate">Mean rate in Hz.</param>
/// <param name="Cv">Mean coefficient of variation of the intervals of neurons with at least four spikes.</param>
/// <param name="Fano">Fano factor of the number of all their spikes in 3 ms; 1 for independent Poisson trains.</param>
internal sealed record ObservedActivity(double Rate, double Cv, double Fano)
{
    private const double Bin = 3;

    /// <summary>Runs a model of Brunel's network.</summary>
    /// <param name="model">The model.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="values">Values of its parameters.</param>
    public static ObservedActivity Of(string model, ulong seed, params (string Name, string Value)[] values)
    {
        var directory = Directory.CreateTempSubdirectory().FullName;
        try
        {
            var overrides = values.ToDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal);
            var options = new ModelOptions { Overrides = overrides, Seed = seed };
            using (var simulation = new Simulation(Model.Read(ModelFiles.Of(model), options), new() { OutputDirectory = directory, Threads = 2 }))
            {
                simulation.Run();
            }

            return Of(File.ReadLines(Path.Combine(directory, "spikes.csv")).Skip(1).Select(line => line.Split(',')), begin: 200, end: 1200);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static ObservedActivity Of(IEnumerable<string[]> rows, double begin, double end)
    {
        var trains = rows.ToLookup(row => row[2], row => ButzVanOoyen2013.Csv.Number(row[0]), StringComparer.Ordinal);
        var counts = new double[(int)Math.Round((end - begin) / Bin)];
        foreach (var time in trains.SelectMany(train => train))
        {
            var bin = (int)((time - begin - 0.05) / Bin); // times are those of ends of steps
            counts[Math.Min(bin, counts.Length - 1)]++;
        }

        var intervals = trains.Where(train => train.Count() >= 4).Select(train => train.Zip(train.Skip(1), (a, b) => b - a).ToArray());
        return new(
            trains.Sum(train => train.Count()) / 500.0 / ((end - begin) / 1000),
            intervals.Average(train => Deviation(train) / train.Average()),
            Math.Pow(Deviation(counts), 2) / counts.Average());
    }

    private static double Deviation(double[] numbers)
    {
        var mean = numbers.Average();
        return Math.Sqrt(numbers.Average(number => (number - mean) * (number - mean)));
    }
}
