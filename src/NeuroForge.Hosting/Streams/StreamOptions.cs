namespace NeuroForge.Hosting.Streams;

/// <summary>How what a simulation sends is kept until it is read.</summary>
public sealed record StreamOptions
{
    private readonly int _capacity = 1024;

    /// <summary>
    /// How many items may wait to be read, 1 or more; then the simulation waits for the reader at the end of its slice. What it has sent by then and is
    /// still on its way to the stream comes on top.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
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
