using System.Runtime.ExceptionServices;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Ground;

namespace NeuroForge.Engine.Running;

/// <summary>Threads that work on the shards of a network in parallel. Any thread may take any shard; no result depends on it.</summary>
/// <remarks>
/// A round is over when every shard is done, not when every thread has returned: on a busy machine a sleeping thread without a shard does not delay the others.
/// It may wake up in a later round and then takes part in that one.
/// </remarks>
internal sealed class WorkerTeam : IDisposable
{
    /// <summary>
    /// Number of spins before a waiting thread yields: a slice lasts microseconds, and after about twenty of them it is better to release the processor.
    /// </summary>
    private const int SpinsBeforeYield = 50;

    private const int YieldsBeforeSleep = 10_000;

    /// <summary>The value between two rounds, so that a thread that comes late takes no shard.</summary>
    private const long Nothing = 0;

    private readonly Thread[] _threads;
    private readonly Exception?[] _failures;
    private readonly int _spins;
    private ShardWork _work = static _ => { };
    private int _round;
    private long _left = Nothing;
    private int _done;
    private bool _stopping;

    /// <summary>Creates a team.</summary>
    /// <param name="workers">Number of threads, including the calling one; 1 or more.</param>
    /// <param name="shards">Number of shards.</param>
    internal WorkerTeam(int workers, int shards)
    {
        _failures = new Exception?[shards];
        _spins = workers <= Environment.ProcessorCount ? SpinsBeforeYield : 0;
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
        Volatile.Write(ref _left, Left(stage)); // from here on shards can be taken
        Volatile.Write(ref _round, _round + 1);
        TakeShards();
        for (var waits = 0; Volatile.Read(ref _done) < stage.EndShard; waits++)
        {
            Wait(waits);
        }

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
        foreach (var thread in _threads)
        {
            thread.Join();
        }
    }

    private void Serve()
    {
        var seen = 0;
        for (var waits = 0; !Volatile.Read(ref _stopping); waits++)
        {
            var round = Volatile.Read(ref _round);
            if (round == seen)
            {
                Wait(waits);
                continue;
            }

            (seen, waits) = (round, 0);
            TakeShards();
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
            Interlocked.Increment(ref _done);
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

    /// <summary>Waits, longer with each repetition.</summary>
    private void Wait(int waits)
    {
        if (waits < _spins)
        {
            Thread.SpinWait(10);
        }
        else if (waits < _spins + YieldsBeforeSleep)
        {
            Thread.Yield();
        }
        else
        {
            Thread.Sleep(1);
        }
    }
}
