namespace NeuroForge.Reporting.Charts.Data;

/// <summary>A line of a chart.</summary>
/// <param name="Name">The name at its end; empty for none.</param>
/// <param name="Colour">The number of its colour.</param>
/// <param name="X">The coordinates of its points, ascending.</param>
/// <param name="Y">Their values, as many; values that are not finite leave a gap.</param>
internal sealed record Line(string Name, int Colour, double[] X, double[] Y)
{
    /// <summary>True if a value applies until the next one; false if the line goes straight to the next.</summary>
    internal bool Stepped { get; init; }

    /// <summary>True if the area between the line and zero is shaded.</summary>
    internal bool Filled { get; init; }

    /// <summary>True if it is dashed, for an earlier state.</summary>
    internal bool Dashed { get; init; }

    /// <summary>The lower and upper edges of a band around the line, one for each point; null for none.</summary>
    internal (double[] Low, double[] High)? Band { get; init; }

    /// <summary>The last finite value; not-a-number if there is none.</summary>
    internal double Last => Array.FindLast(Y, double.IsFinite) is var last && Y.Any(double.IsFinite) ? last : double.NaN;
}
