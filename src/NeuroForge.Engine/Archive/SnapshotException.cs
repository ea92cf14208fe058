namespace NeuroForge.Engine.Archive;

/// <summary>Thrown if a snapshot cannot be taken, or a run cannot be continued from it.</summary>
/// <param name="message">The reason, and what to do.</param>
public sealed class SnapshotException(string message) : Exception(message)
{
    /// <summary>The exception for a snapshot that does not fit a network.</summary>
    internal static SnapshotException OfAnotherNetwork() => new("the snapshot was taken of another network");
}
