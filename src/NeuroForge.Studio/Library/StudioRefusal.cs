namespace NeuroForge.Studio.Library;

/// <summary>Thrown if a request cannot be carried out.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="message">The reason, and advice.</param>
internal sealed class StudioRefusal(int status, string message) : Exception(message)
{
    /// <summary>The HTTP status.</summary>
    internal int Status { get; } = status;
}
