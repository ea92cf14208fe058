namespace NeuroForge.Reporting.Charts.Axes;

/// <summary>From a quantity to a place on the drawing.</summary>
/// <param name="Least">The value at the beginning.</param>
/// <param name="Greatest">The value at the end, another one.</param>
/// <param name="Begin">The place of the first.</param>
/// <param name="End">The place of the last.</param>
internal sealed record Scale(double Least, double Greatest, double Begin, double End)
{
    /// <summary>The place of a value.</summary>
    internal double At(double value) => Begin + ((value - Least) / (Greatest - Least) * (End - Begin));

    /// <summary>The length on the drawing, 0 or more.</summary>
    internal double Length => Math.Abs(End - Begin);
}
