using System.Runtime.ExceptionServices;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Ground;

namespace NeuroForge.Engine.Running;

/// <summary>Threads that work on the shards of a network in parallel. Any thread may take any shard; no result depends on it.</summary>
/// <remarks>
/// A round is over when every shard is done, not when every thread has returned: on a busy machine a sleeping thread without a shard does not delay the others.
/// It may wake up in a later round and then takes part in that one.
/// A waiting thread spins for about as long as waking it takes, since most rounds last microseconds, and then sleeps: two simulations side by side leave each
/// other their processors.
/// </remarks>
internal sealed class WorkerTeam : IDisposable
{
    /// <summary>Number of spins before a waiting thread sleeps: they take some twenty microseconds.</summary>
    private const int SpinsBeforeSleep = 50;

    /// <summary>The value between two rounds, so that a thread that comes late takes no shard.</summary>
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

    /// <summary>Creates a team.</summary>
    /// <param name="workers">Number of threads, including the calling one; 1 or more.</param>
    /// <param name="shards">Number of shards.</param>
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

    /// <summary>Number of threads, including the calling one.</summary>
    internal int Workers => _threads.Length + 1;

    /// <summary>Executes an action for every shard and returns when all are done.</summary>
    /// <exception cref="MechanismException">The exception of the first shard, in the order of neurons.</exception>
    internal void Run(ShardWork work) => Run(work, new Stage(0, _failures.Length));

    /// <summary>Executes an action for every shard of a stage and returns when all are done.</summary>
    /// <exception cref="MechanismException">The exception of the first shard, in the order of neurons.</exception>
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

    /// <summary>Waits for the next round. A thread is counted as asleep before its last look: so it is woken, or sees the round.</summary>
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

    /// <summary>Waits until all shards of the round are done.</summary>
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
    /// The first remaining shard in the lower half, the shard after the last in the upper half: a single number, so that a shard of one stage is never taken
    /// for one of the next.
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
