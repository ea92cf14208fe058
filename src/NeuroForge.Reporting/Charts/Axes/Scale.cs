namespace NeuroForge.Reporting.Charts.Axes;

/// <summary>Conversion of a quantity to a coordinate of the drawing.</summary>
/// <param name="Least">The value at the beginning.</param>
/// <param name="Greatest">The value at the end, different from the first.</param>
/// <param name="Begin">The coordinate of the first.</param>
/// <param name="End">The coordinate of the last.</param>
internal sealed record Scale(double Least, double Greatest, double Begin, double End)
{
    /// <summary>The coordinate of a value.</summary>
    internal double At(double value) => Begin + ((value - Least) / (Greatest - Least) * (End - Begin));

    /// <summary>The length on the drawing, 0 or more.</summary>
    internal double Length => Math.Abs(End - Begin);
}
