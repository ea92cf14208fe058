namespace NeuroForge.Samples.Web;

/// <summary>Thrown if a request is refused.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="message">The reason, and advice.</param>
internal sealed class RefusedException(int status, string message) : Exception(message)
{
    internal int Status { get; } = status;
}
