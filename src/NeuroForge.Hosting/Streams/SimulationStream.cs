using System.Threading.Channels;

namespace NeuroForge.Hosting.Streams;

/// <summary>
/// A stream of a simulation's data, in the order of time. If its reader is slow the simulation waits between two slices, so nothing is lost, and the reader may
/// call everything that other threads may call. A reader that leaves the loop, or disposes of the stream, gets no more data and the simulation does not wait
/// for it.
/// </summary>
/// <remarks>
/// It must be read by another thread or task while the simulation runs: the thread that runs the simulation, or waits for the end of the run, cannot also read.
/// </remarks>
/// <typeparam name="T">The type of an item.</typeparam>
public sealed class SimulationStream<T> : IAsyncEnumerable<T>, IDisposable
{
    private readonly Channel<T> _channel = Channel.CreateUnbounded<T>(new() { SingleReader = true, SingleWriter = true });
    private readonly Backlog _backlog;
    private readonly Action<SimulationStream<T>> _leave;
    private volatile bool _closed;
    private int _readers;

    internal SimulationStream(Backlog backlog, Action<SimulationStream<T>> leave) => (_backlog, _leave) = (backlog, leave);

    /// <summary>Reads until the simulation has finished or was disposed of. A stream has one reader.</summary>
    /// <param name="cancellationToken">Stops reading, and closes the stream.</param>
    /// <exception cref="InvalidOperationException">The stream is being read, or has been read.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _readers, 1) != 0)
        {
            throw new InvalidOperationException("a stream has one reader: open another stream");
        }

        try
        {
            await foreach (var item in _channel.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                _backlog.Add(-1);
                yield return item;
            }
        }
        finally
        {
            Dispose();
        }
    }

    /// <summary>Closes the stream.</summary>
    public void Dispose()
    {
        if (!_closed)
        {
            Close();
            _leave(this);
        }
    }

    /// <summary>Sends nothing more, and no longer makes the simulation wait.</summary>
    internal void Close()
    {
        _closed = true;
        _channel.Writer.TryComplete();
        _backlog.Close();
    }

    /// <summary>Marks the end of the data.</summary>
    internal void Complete() => _channel.Writer.TryComplete();

    /// <summary>Sends an item.</summary>
    internal void Send(T item)
    {
        if (_channel.Writer.TryWrite(item))
        {
            _backlog.Add(1);
        }
    }
}
