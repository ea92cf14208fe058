using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Recording.Frames;

namespace NeuroForge.Engine.Recording;

/// <summary>
/// The channel from the simulation to the recorders: a bounded queue and a thread that empties it, so that writing costs the simulation nothing until the queue
/// is full; then the simulation waits.
/// </summary>
internal sealed class RecorderChannel
{
    /// <summary>Greatest number of waiting frames.</summary>
    internal const int Capacity = 256;

    /// <summary>The queue. Both sides are blocking threads, so nothing runs on the thread pool, whose threads would compete with the simulation's.</summary>
    private readonly BlockingCollection<Action> _work = new(Capacity);

    private readonly Thread _thread;
    private Exception? _failure;

    internal RecorderChannel() => _thread = new Thread(Empty) { IsBackground = true, Name = "recorders" };

    /// <summary>True if a recorder, or the host on its behalf, has failed.</summary>
    internal bool HasFailed => Volatile.Read(ref _failure) is not null;

    /// <summary>Starts the thread, after the recorders have been opened.</summary>
    internal void Start() => _thread.Start();

    /// <summary>Sends a frame; waits while the queue is full. After a failure it is still emptied, for the other recorders.</summary>
    internal void Send(OpenRecording recording, Frame frame) => Send(() => recording.Give(frame));

    /// <summary>Sends an action that is executed after everything sent before.</summary>
    internal void Send(Action work) => _work.Add(work);

    /// <summary>Throws if a recorder, or the host on its behalf, has failed.</summary>
    /// <exception cref="MechanismException">A recorder has failed.</exception>
    internal void ThrowIfFailed()
    {
        if (Volatile.Read(ref _failure) is { } failure)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }

    /// <summary>Waits until everything sent so far has been done.</summary>
    /// <exception cref="MechanismException">A recorder has failed.</exception>
    internal void Wait()
    {
        if (!_work.IsAddingCompleted)
        {
            using var done = new ManualResetEventSlim();
            Send(done.Set);
            done.Wait();
        }

        ThrowIfFailed();
    }

    /// <summary>Waits until all work has been done.</summary>
    /// <exception cref="MechanismException">A recorder has failed.</exception>
    internal void Finish()
    {
        _work.CompleteAdding();
        _thread.Join();
        ThrowIfFailed();
    }

    /// <summary>Empties the queue. After a failure the failed recorder gets no more frames; the others continue.</summary>
    private void Empty()
    {
        foreach (var work in _work.GetConsumingEnumerable())
        {
            try
            {
                work();
            }
            catch (Exception failure)
            {
                Interlocked.CompareExchange(ref _failure, failure, comparand: null);
            }
        }
    }
}
