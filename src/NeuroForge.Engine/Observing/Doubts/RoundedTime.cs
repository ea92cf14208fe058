namespace NeuroForge.Engine.Observing.Doubts;

/// <summary>A time that a mechanism counts in steps and whose default is rounded up to a whole number of them.</summary>
/// <param name="Path">The path of the parameter in the description, which need not be present.</param>
/// <param name="Name">The parameter.</param>
/// <param name="Default">Its default in ms.</param>
/// <param name="Taken">The value that is used, in ms.</param>
public sealed record RoundedTime(string Path, string Name, double Default, double Taken);
