namespace NeuroForge.Engine.Ground;

/// <summary>A span of steps within which neurons cannot affect each other.</summary>
/// <param name="First">The first step.</param>
/// <param name="Steps">Number of steps, at most the smallest delay.</param>
/// <param name="Step">The length of a step in ms.</param>
internal readonly record struct Slice(long First, int Steps, double Step)
{
    /// <summary>The step after the last.</summary>
    internal long End => First + Steps;
}
