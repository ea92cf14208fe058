namespace NeuroForge.Hosting.Sweeps;

/// <summary>A sweep cannot be carried out as it was asked for: there is nothing to sweep, too much of it, or its folder holds something else.</summary>
public sealed class SweepException : Exception
{
    internal SweepException(string message)
        : base(message)
    {
    }
}
