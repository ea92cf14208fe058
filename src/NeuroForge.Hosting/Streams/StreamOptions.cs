namespace NeuroForge.Hosting.Streams;

/// <summary>Options of a stream: its memory for items that have not been read.</summary>
public sealed record StreamOptions
{
    private readonly int _capacity = 1024;

    /// <summary>
    /// Greatest number of items waiting to be read, 1 or more; at that number the simulation waits for the reader at the end of its slice. Items that are
    /// already on their way to the stream are added.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int Capacity
    {
        get => _capacity;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _capacity = value;
        }
    }
}
