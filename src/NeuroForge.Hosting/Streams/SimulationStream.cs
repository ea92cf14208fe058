using System.Threading.Channels;

namespace NeuroForge.Hosting;

/// <summary>
/// What a simulation sends as it runs, in the order of time. It waits for a reader who falls behind, so nothing is lost; who leaves the loop, or
/// disposes of the stream, gets no more and keeps nobody waiting.
/// </summary>
/// <remarks>It is read while the simulation runs, by another thread or task: who runs the simulation cannot be whom it waits for.</remarks>
/// <typeparam name="T">What it sends.</typeparam>
public sealed class SimulationStream<T> : IAsyncEnumerable<T>, IDisposable
{
    private readonly Channel<T> _channel;
    private readonly CancellationTokenSource _left = new();
    private readonly Action<SimulationStream<T>> _leave;
    private int _readers;

    internal SimulationStream(StreamOptions? options, Action<SimulationStream<T>> leave)
    {
        _channel = Channel.CreateBounded<T>(new BoundedChannelOptions((options ?? new()).Capacity) { SingleReader = true, SingleWriter = true });
        _leave = leave;
    }

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
        if (!_left.IsCancellationRequested)
        {
            Close();
            _leave(this);
        }
    }

    /// <summary>Sends nothing any more, and waits for nobody.</summary>
    internal void Close()
    {
        _left.Cancel();
        _channel.Writer.TryComplete();
    }

    /// <summary>All has been sent.</summary>
    internal void Complete() => _channel.Writer.TryComplete();

    /// <summary>Sends an item; waits until there is room.</summary>
    internal void Send(T item)
    {
        while (!_left.IsCancellationRequested && !_channel.Writer.TryWrite(item))
        {
            WaitForRoom();
        }
    }

    private void WaitForRoom()
    {
        try
        {
            _channel.Writer.WaitToWriteAsync(_left.Token).AsTask().GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            // The reader has left.
        }
    }
}
