namespace NeuroForge.Hosting.Models;

/// <summary>
/// Thrown for a simulated time that is not a multiple of the step, is in the past, or is after the end of the run. The message names possible times.
/// </summary>
public sealed class SimulatedTimeException : ArgumentException
{
    internal SimulatedTimeException(string message)
        : base(message)
    {
    }
}
