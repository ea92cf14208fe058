using NeuroForge.Models.Tests.ButzVanOoyen2013;

namespace NeuroForge.Models.Tests.WeightBasedRewiring;

/// <summary>One seed's quantities, second by second.</summary>
internal sealed class Course
{
    private readonly double[][] _seconds;

    private Course(IEnumerable<double[]> seconds) => _seconds = [.. seconds];

    /// <summary>Everything from the beginning to a time in s, in one row.</summary>
    public double[] Until(int seconds) => [.. _seconds.Take(seconds).SelectMany(second => second)];

    /// <summary>The mean of a quantity over a block.</summary>
    public double In(Block block, Quantity quantity) => _seconds[block.From..block.To].Average(second => second[(int)quantity]);

    /// <summary>A quantity over all seconds.</summary>
    public double Sum(Quantity quantity) => _seconds.Sum(second => second[(int)quantity]);

    /// <summary>Reads a course of Brian2's.</summary>
    public static Course OfBrian(string file) => new(Csv.Rows(file).Select(row => row[1..]));

    /// <summary>Reads what a run recorded.</summary>
    public static Course OfRun(string directory)
    {
        // A sample counts the updates since the last, without one that is due at its own time.
        var prunings = Csv.Rows(Path.Combine(directory, "prunings.csv")).ToLookup(row => (int)Math.Ceiling(row[0] / 1000) - 1, row => row[1..]);
        return new(Csv.Rows(Path.Combine(directory, "rates.csv")).Select((row, second) => (double[])
            [.. row[1..], prunings[second].Sum(pruned => pruned[0]), prunings[second].Sum(pruned => pruned[1])]));
    }
}
