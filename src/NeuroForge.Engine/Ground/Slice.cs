namespace NeuroForge.Engine.Ground;

/// <summary>A span of steps within which no neuron can hear another.</summary>
/// <param name="First">The first step.</param>
/// <param name="Steps">How many steps, at most the least delay.</param>
/// <param name="Step">The length of a step in ms.</param>
internal readonly record struct Slice(long First, int Steps, double Step)
{
    /// <summary>The step behind the last.</summary>
    internal long End => First + Steps;
}
