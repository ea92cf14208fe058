using NeuroForge.Hosting.Running;

namespace NeuroForge.Hosting.Streams;

/// <summary>
/// The number of items waiting to be read. While there are too many it suspends the simulation; slices and recorders never wait for a reader.
/// </summary>
/// <param name="capacity">Number of items at which there are too many.</param>
/// <param name="simulator">The simulation.</param>
internal sealed class Backlog(int capacity, Turns simulator)
{
    private readonly Lock _gate = new();
    private int _waiting;
    private bool _closed;
    private bool _holdsUp;

    /// <summary>Changes the number of waiting items.</summary>
    internal void Add(int items)
    {
        lock (_gate)
        {
            _waiting += items;
            HoldUp(!_closed && _waiting >= capacity);
        }
    }

    /// <summary>Ends the suspension for good.</summary>
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
