namespace NeuroForge.Reporting.Charts.Data;

/// <summary>A line of a chart.</summary>
/// <param name="Name">What it is called at its end; empty for nothing.</param>
/// <param name="Colour">The number of its colour.</param>
/// <param name="X">Where its points are, ascending.</param>
/// <param name="Y">Their values, as many; what is not finite leaves a gap.</param>
internal sealed record Line(string Name, int Colour, double[] X, double[] Y)
{
    /// <summary>Whether a value holds until the next one, rather than changing evenly towards it.</summary>
    internal bool Stepped { get; init; }

    /// <summary>Whether the room between the line and zero is shaded.</summary>
    internal bool Filled { get; init; }

    /// <summary>Whether it is dashed, as what was before.</summary>
    internal bool Dashed { get; init; }

    /// <summary>The lower and upper edges of a band around the line, as many as points; null for none.</summary>
    internal (double[] Low, double[] High)? Band { get; init; }

    /// <summary>The last finite value; not-a-number where there is none.</summary>
    internal double Last => Array.FindLast(Y, double.IsFinite) is var last && Y.Any(double.IsFinite) ? last : double.NaN;
}
