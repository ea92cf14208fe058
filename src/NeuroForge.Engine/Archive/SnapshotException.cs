namespace NeuroForge.Engine.Archive;

/// <summary>A snapshot cannot be taken, or a run cannot go on from it.</summary>
/// <param name="message">Why, and what to do.</param>
public sealed class SnapshotException(string message) : Exception(message)
{
    /// <summary>A snapshot does not fit a network.</summary>
    internal static SnapshotException OfAnotherNetwork() => new("the snapshot was taken of another network");
}
