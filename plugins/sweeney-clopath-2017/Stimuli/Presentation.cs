namespace NeuroForge.SweeneyClopath2017;

/// <summary>The pattern shown in a step, and its duration.</summary>
/// <param name="Number">Number of the presentation, from 0; below 0 if nothing is shown.</param>
/// <param name="Age">Steps since it began.</param>
/// <param name="Left">Steps until it ends, this one included; if nothing is shown, steps until the next presentation.</param>
internal readonly record struct Presentation(long Number, long Age, long Left)
{
    /// <summary>True if a pattern is shown.</summary>
    internal bool IsShown => Number >= 0;
}
