namespace NeuroForge.Engine.Archive;

/// <summary>Reads saved bytes from the first to the last.</summary>
/// <param name="chunks">The bytes.</param>
internal sealed class SavedBytes(IReadOnlyList<ReadOnlyMemory<byte>> chunks)
{
    private int _number;
    private int _taken;

    /// <summary>Takes the next bytes, at least one and at most a number.</summary>
    /// <param name="most">Number of bytes, at least 1; as many are left.</param>
    internal ReadOnlyMemory<byte> Next(long most)
    {
        while (_taken == chunks[_number].Length)
        {
            (_number, _taken) = (_number + 1, 0);
        }

        var next = chunks[_number].Slice(_taken, (int)Math.Min(most, chunks[_number].Length - _taken));
        _taken += next.Length;
        return next;
    }

    /// <summary>Passes over the next bytes.</summary>
    internal void Skip(long count)
    {
        while (count > 0)
        {
            count -= Next(count).Length;
        }
    }
}
