namespace NeuroForge.Hosting.Sweeps;

/// <summary>Thrown for a sweep that cannot be run as requested: there is nothing to sweep, or too much, or its folder contains something else.</summary>
public sealed class SweepException : Exception
{
    internal SweepException(string message)
        : base(message)
    {
    }
}
