using System.Threading.Channels;

namespace NeuroForge.Engine;

/// <summary>
/// The way from the simulation to the recorders: a bounded queue and one thread that empties it, so that writing costs the
/// simulation nothing until the queue is full, and then makes it wait.
/// </summary>
internal sealed class RecorderChannel
{
    private const int Capacity = 256;

    private readonly Channel<(Recording Recording, Frame Frame)> _frames =
        Channel.CreateBounded<(Recording, Frame)>(new BoundedChannelOptions(Capacity) { SingleReader = true, SingleWriter = true });

    private readonly Thread _thread;
    private MechanismException? _failure;

    internal RecorderChannel()
    {
        _thread = new Thread(Empty) { IsBackground = true, Name = "recorders" };
        _thread.Start();
    }

    /// <summary>Sends a frame; waits while the queue is full. After a failure it is still emptied, for the other recorders.</summary>
    internal void Send(Recording recording, Frame frame)
    {
        while (!_frames.Writer.TryWrite((recording, frame)))
        {
            _frames.Writer.WaitToWriteAsync().AsTask().Wait();
        }
    }

    /// <summary>Says so when a recorder has failed since.</summary>
    /// <exception cref="MechanismException">A recorder has failed.</exception>
    internal void ThrowIfFailed()
    {
        if (Volatile.Read(ref _failure) is { } failure)
        {
            throw failure;
        }
    }

    /// <summary>Waits until every frame has been written.</summary>
    /// <exception cref="MechanismException">A recorder has failed.</exception>
    internal void Finish()
    {
        _frames.Writer.TryComplete();
        _thread.Join();
        ThrowIfFailed();
    }

    /// <summary>Empties the queue. After a failure the failed recorder gets no more, the others go on.</summary>
    private void Empty()
    {
        var reader = _frames.Reader;
        while (reader.WaitToReadAsync().AsTask().Result)
        {
            while (reader.TryRead(out var item))
            {
                Give(item.Recording, item.Frame);
            }
        }
    }

    private void Give(Recording recording, Frame frame)
    {
        try
        {
            recording.Give(frame);
        }
        catch (MechanismException failure)
        {
            Interlocked.CompareExchange(ref _failure, failure, comparand: null);
        }
    }
}
