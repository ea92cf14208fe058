namespace NeuroForge.Abstractions.Tests.Mechanisms;

/// <summary>An enumeration as a parameter.</summary>
public enum Direction
{
    Forward,
    BackAndForth,
}
