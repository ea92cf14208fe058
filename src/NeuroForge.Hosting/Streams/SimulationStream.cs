using System.Threading.Channels;

namespace NeuroForge.Hosting.Streams;

/// <summary>
/// What a simulation sends as it runs, in the order of time. It waits for a reader who falls behind, between two slices, so nothing is lost and the reader
/// may ask for whatever other threads may; who leaves the loop, or disposes of the stream, gets no more and keeps nobody waiting.
/// </summary>
/// <remarks>
/// It is read while the simulation runs, by another thread or task: who runs the simulation, or waits for the run's end, cannot be whom it waits for.
/// </remarks>
/// <typeparam name="T">What it sends.</typeparam>
public sealed class SimulationStream<T> : IAsyncEnumerable<T>, IDisposable
{
    private readonly Channel<T> _channel = Channel.CreateUnbounded<T>(new() { SingleReader = true, SingleWriter = true });
    private readonly Backlog _backlog;
    private readonly Action<SimulationStream<T>> _leave;
    private volatile bool _closed;
    private int _readers;

    internal SimulationStream(Backlog backlog, Action<SimulationStream<T>> leave) => (_backlog, _leave) = (backlog, leave);

    /// <summary>Reads until the simulation has finished, or was disposed of. A stream has one reader.</summary>
    /// <param name="cancellationToken">Stops reading, and leaves the stream.</param>
    /// <exception cref="InvalidOperationException">It is being read, or has been.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _readers, 1) != 0)
        {
            throw new InvalidOperationException("a stream has one reader: ask the simulation for another stream");
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

    /// <summary>Leaves the stream.</summary>
    public void Dispose()
    {
        if (!_closed)
        {
            Close();
            _leave(this);
        }
    }

    /// <summary>Sends nothing any more, and waits for nobody.</summary>
    internal void Close()
    {
        _closed = true;
        _channel.Writer.TryComplete();
        _backlog.Close();
    }

    /// <summary>All has been sent.</summary>
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
