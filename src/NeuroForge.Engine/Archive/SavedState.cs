using System.Collections;

namespace NeuroForge.Engine.Archive;

/// <summary>
/// The saved state of a run as bytes, in chunks whose borders have no meaning. It may come from a file, or from other ranks, while it is enumerated: then it
/// is never in memory as a whole.
/// </summary>
/// <param name="parts">The length of each part in bytes, so that a rank can skip the parts of others.</param>
/// <param name="chunks">The bytes; a chunk is valid until the next one.</param>
public sealed class SavedState(IReadOnlyList<long> parts, IEnumerable<ReadOnlyMemory<byte>> chunks) : IEnumerable<ReadOnlyMemory<byte>>
{
    /// <summary>A state without anything.</summary>
    public static SavedState Empty { get; } = new([], []);

    /// <summary>The length of each part in bytes, in the order of parts.</summary>
    public IReadOnlyList<long> Parts { get; } = parts;

    /// <summary>Number of bytes.</summary>
    public long Length { get; } = parts.Sum();

    /// <inheritdoc/>
    public IEnumerator<ReadOnlyMemory<byte>> GetEnumerator() => chunks.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
