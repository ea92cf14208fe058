namespace NeuroForge.Samples.Web;

/// <summary>A request is refused.</summary>
/// <param name="status">The status that says so.</param>
/// <param name="message">Why, and what to do.</param>
internal sealed class RefusedException(int status, string message) : Exception(message)
{
    internal int Status { get; } = status;
}
