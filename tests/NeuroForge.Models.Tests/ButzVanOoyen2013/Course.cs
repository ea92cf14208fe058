namespace NeuroForge.Models.Tests.ButzVanOoyen2013;

/// <summary>One seed's four quantities, a value each second from 1 s on.</summary>
internal sealed class Course
{
    private readonly double[][] _seconds;

    private Course(IEnumerable<double[]> seconds) => _seconds = [.. seconds];

    /// <summary>All values in one row.</summary>
    public double[] Values => [.. _seconds.SelectMany(values => values)];

    /// <summary>The first second with a synapse.</summary>
    public int Onset => 1 + Array.FindIndex(_seconds, values => values[(int)Quantity.SynapsesE] + values[(int)Quantity.SynapsesI] > 0);

    /// <summary>The greatest value that a quantity takes.</summary>
    public double Peak(Quantity quantity) => _seconds.Max(values => values[(int)quantity]);

    /// <summary>The first second at which a quantity has its greatest value.</summary>
    public int TimeOfPeak(Quantity quantity) => 1 + Array.FindIndex(_seconds, values => values[(int)quantity] == Peak(quantity));

    /// <summary>A quantity at a moment.</summary>
    public double At(Moment moment, Quantity quantity) =>
        _seconds[(moment.From - 1)..moment.To].Average(values => values[(int)quantity]);

    /// <summary>Reads a series of NEST's.</summary>
    public static Course OfNest(string file) => new(Csv.Rows(file).Select(row => row[1..]));

    /// <summary>Reads what a run recorded.</summary>
    public static Course OfRun(string directory) => new(
        Csv.Rows(Path.Combine(directory, "calcium.csv"))
            .Zip(Csv.Rows(Path.Combine(directory, "connections.csv")), (calcium, connections) => (double[])[.. calcium[1..], .. connections[1..]]));
}
