namespace NeuroForge.Hosting.Models;

/// <summary>A simulated time is not on the grid of steps, past, or after the end of the run. The message says which times are possible.</summary>
public sealed class SimulatedTimeException : ArgumentException
{
    internal SimulatedTimeException(string message)
        : base(message)
    {
    }
}
