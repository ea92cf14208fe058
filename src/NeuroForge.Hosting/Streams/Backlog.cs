using NeuroForge.Hosting.Running;

namespace NeuroForge.Hosting.Streams;

/// <summary>
/// How many items wait to be read. While they are too many it holds the simulation up, and nobody else: neither a slice nor a recorder waits for a reader.
/// </summary>
/// <param name="capacity">From how many on they are too many.</param>
/// <param name="simulator">The simulation.</param>
internal sealed class Backlog(int capacity, Turns simulator)
{
    private readonly Lock _gate = new();
    private int _waiting;
    private bool _closed;
    private bool _holdsUp;

    /// <summary>So many more items wait, or fewer.</summary>
    internal void Add(int items)
    {
        lock (_gate)
        {
            _waiting += items;
            HoldUp(!_closed && _waiting >= capacity);
        }
    }

    /// <summary>Whatever waits is too many no more.</summary>
    internal void Close()
    {
        lock (_gate)
        {
            _closed = true;
            HoldUp(false);
        }
    }

    private void HoldUp(bool holdsUp)
    {
        if (holdsUp == _holdsUp)
        {
            return;
        }

        _holdsUp = holdsUp;
        if (holdsUp)
        {
            simulator.HoldUp();
        }
        else
        {
            simulator.LetGoOn();
        }
    }
}
