namespace NeuroForge.SweeneyClopath2017;

/// <summary>What is shown in a step, and for how long.</summary>
/// <param name="Number">Which presentation, from 0; below 0 where nothing is shown.</param>
/// <param name="Age">Steps since it began.</param>
/// <param name="Left">Steps until it ends, this one included; where nothing is shown, until something is.</param>
internal readonly record struct Presentation(long Number, long Age, long Left)
{
    /// <summary>Whether something is shown.</summary>
    internal bool IsShown => Number >= 0;
}
