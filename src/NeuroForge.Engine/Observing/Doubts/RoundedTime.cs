namespace NeuroForge.Engine.Observing.Doubts;

/// <summary>A time that a mechanism counts in steps, whose default is rounded up to a whole number of them.</summary>
/// <param name="Path">Where the description has, or would have, the parameter.</param>
/// <param name="Name">The parameter.</param>
/// <param name="Default">Its default in ms.</param>
/// <param name="Taken">What is taken in its place, in ms.</param>
public sealed record RoundedTime(string Path, string Name, double Default, double Taken);
