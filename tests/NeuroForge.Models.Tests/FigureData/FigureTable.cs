using System.Globalization;
using NeuroForge.Hosting;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Models.Tests.FigureData;

/// <summary>
/// A table from which a figure of a page in <c>models</c> is drawn: kept as a file beside this class, so that drawing needs no run, and compared with a run.
/// With NEUROFORGE_GOLDEN=write in the environment the file is written instead.
/// </summary>
internal static class FigureTable
{
    /// <summary>Compares a table with what a run gives.</summary>
    /// <param name="name">The name of the file, without its ending.</param>
    /// <param name="header">The names of the columns.</param>
    /// <param name="rows">The rows.</param>
    public static void Check(string name, string header, IEnumerable<string> rows)
    {
        var text = string.Join('\n', [header, .. rows]) + "\n";
        var path = Path.Combine(PageTable.Root(), "tests", "NeuroForge.Models.Tests", "FigureData", name + ".csv");
        if (Environment.GetEnvironmentVariable("NEUROFORGE_GOLDEN") == "write")
        {
            File.WriteAllText(path, text);
            return;
        }

        Assert.Equal(File.ReadAllText(path), text);
    }

    /// <summary>A model with other values.</summary>
    public static Model Read(string model, ulong seed, params IEnumerable<(string Name, string Value)> values) => Model.Read(
        ModelFiles.Of(model),
        new() { Overrides = values.ToDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal), Seed = seed });

    /// <summary>Runs a model and gives the rows of a recording, without its header, whose time is a multiple of an interval.</summary>
    /// <param name="model">The model.</param>
    /// <param name="recording">The recorder's name.</param>
    /// <param name="every">The interval in ms.</param>
    /// <param name="end">The end of the run in ms; null for that of the model.</param>
    public static string[] Recorded(Model model, string recording, double every, double? end = null)
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            using (var simulation = new Simulation(model, new() { OutputDirectory = folder, Threads = 2 }))
            {
                if (end is { } until)
                {
                    simulation.RunTo(until);
                }
                else
                {
                    simulation.Run();
                }
            }

            return [.. File.ReadLines(Path.Combine(folder, recording + ".csv")).Skip(1).Where(row => TimeOf(row) % every == 0)];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The time in ms with which a row begins.</summary>
    public static double TimeOf(string row) => double.Parse(row.AsSpan(0, row.IndexOf(',', StringComparison.Ordinal)), CultureInfo.InvariantCulture);

    /// <summary>Numbers as a row.</summary>
    public static string Row(params IEnumerable<double> numbers) => string.Join(',', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));
}
