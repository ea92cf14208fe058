using System.Runtime.ExceptionServices;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Ground;

namespace NeuroForge.Engine.Running;

/// <summary>
/// Threads that work on the shards of a network side by side. Which thread takes which shard is left to chance;
/// nothing that is computed depends on it.
/// </summary>
/// <remarks>
/// A round is over when every shard is done, not when every thread has looked: on a busy machine a thread that was put to sleep
/// without a shard keeps nobody waiting. It may wake in a later round and then simply takes part in that.
/// Whoever waits spins for about as long as it takes to be woken, since most rounds last microseconds, then sleeps until there is something to do: so two
/// simulations side by side leave each other their processors.
/// </remarks>
internal sealed class WorkerTeam : IDisposable
{
    /// <summary>So many spins take some twenty microseconds.</summary>
    private const int SpinsBeforeSleep = 50;

    /// <summary>What is left between two rounds: nothing, so that a thread which comes late takes no shard.</summary>
    private const long Nothing = 0;

    private readonly Thread[] _threads;
    private readonly Exception?[] _failures;
    private readonly int _spins;
    private readonly object _begun = new();
    private readonly object _ended = new();
    private ShardWork _work = static _ => { };
    private int _round;
    private long _left = Nothing;
    private int _done;
    private int _end;
    private int _sleeping;
    private int _isAwaited;
    private bool _stopping;

    /// <summary>Starts a team.</summary>
    /// <param name="workers">How many threads, the calling one counted in; 1 or more.</param>
    /// <param name="shards">How many shards there are.</param>
    internal WorkerTeam(int workers, int shards)
    {
        _failures = new Exception?[shards];
        _spins = workers <= Environment.ProcessorCount ? SpinsBeforeSleep : 0;
        _threads = new Thread[workers - 1];
        for (var i = 0; i < _threads.Length; i++)
        {
            _threads[i] = new Thread(Serve) { IsBackground = true, Name = $"worker {i + 1}" };
            _threads[i].Start();
        }
    }

    /// <summary>How many threads, the calling one counted in.</summary>
    internal int Workers => _threads.Length + 1;

    /// <summary>Does a piece of work for every shard and returns when all are done.</summary>
    /// <exception cref="MechanismException">What the first shard, in the order of neurons, threw.</exception>
    internal void Run(ShardWork work) => Run(work, new Stage(0, _failures.Length));

    /// <summary>Does a piece of work for every shard of a stage and returns when all are done.</summary>
    /// <exception cref="MechanismException">What the first shard, in the order of neurons, threw.</exception>
    internal void Run(ShardWork work, Stage stage)
    {
        if (_threads.Length == 0)
        {
            RunAlone(work, stage);
            return;
        }

        _work = work;
        _done = stage.FirstShard;
        _end = stage.EndShard;
        Volatile.Write(ref _left, Left(stage)); // from here on shards can be taken
        Interlocked.Increment(ref _round);
        if (Volatile.Read(ref _sleeping) > 0)
        {
            WakeThreads();
        }

        TakeShards();
        AwaitEnd();
        Volatile.Write(ref _left, Nothing);
        ThrowFirstFailure();
    }

    private static void RunAlone(ShardWork work, Stage stage)
    {
        for (var shard = stage.FirstShard; shard < stage.EndShard; shard++)
        {
            work(shard);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Volatile.Write(ref _stopping, true);
        WakeThreads();
        foreach (var thread in _threads)
        {
            thread.Join();
        }
    }

    private void Serve()
    {
        var seen = 0;
        while (!Volatile.Read(ref _stopping))
        {
            AwaitRound(seen);
            seen = Volatile.Read(ref _round);
            TakeShards();
        }
    }

    /// <summary>Waits for another round than the last. It is counted as asleep before it looks a last time: so it is woken, or sees the round.</summary>
    private void AwaitRound(int seen)
    {
        for (var spins = 0; spins < _spins; spins++)
        {
            if (HasBegun(seen))
            {
                return;
            }

            Thread.SpinWait(10);
        }

        lock (_begun)
        {
            Interlocked.Increment(ref _sleeping);
            while (!HasBegun(seen))
            {
                Monitor.Wait(_begun);
            }

            _sleeping--;
        }
    }

    private bool HasBegun(int seen) => Volatile.Read(ref _round) != seen || Volatile.Read(ref _stopping);

    private void WakeThreads()
    {
        lock (_begun)
        {
            Monitor.PulseAll(_begun);
        }
    }

    /// <summary>Waits until all shards of the round are done, in the same manner.</summary>
    private void AwaitEnd()
    {
        for (var spins = 0; spins < _spins; spins++)
        {
            if (Volatile.Read(ref _done) == _end)
            {
                return;
            }

            Thread.SpinWait(10);
        }

        lock (_ended)
        {
            Interlocked.Exchange(ref _isAwaited, 1);
            while (Volatile.Read(ref _done) != _end)
            {
                Monitor.Wait(_ended);
            }

            _isAwaited = 0;
        }
    }

    private void EndShard()
    {
        if (Interlocked.Increment(ref _done) == _end && Volatile.Read(ref _isAwaited) != 0)
        {
            lock (_ended)
            {
                Monitor.Pulse(_ended);
            }
        }
    }

    /// <summary>
    /// The first shard that is left below, the shard behind the last above: one number, so that nobody takes a shard of one stage for one of the next.
    /// </summary>
    private static long Left(Stage stage) => ((long)stage.EndShard << 32) | (uint)stage.FirstShard;

    private void TakeShards()
    {
        while (TryTake(out var shard))
        {
            Work(shard);
            EndShard();
        }
    }

    private bool TryTake(out int shard)
    {
        var left = Interlocked.Increment(ref _left) - 1;
        shard = (int)left;
        return shard < (int)(left >> 32);
    }

    private void Work(int shard)
    {
        try
        {
            _work(shard);
        }
        catch (Exception failure)
        {
            _failures[shard] = failure;
        }
    }

    private void ThrowFirstFailure()
    {
        foreach (var failure in _failures)
        {
            if (failure is not null)
            {
                Array.Clear(_failures);
                ExceptionDispatchInfo.Throw(failure);
            }
        }
    }
}
