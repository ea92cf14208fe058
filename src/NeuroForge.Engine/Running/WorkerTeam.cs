using System.Runtime.ExceptionServices;

namespace NeuroForge.Engine;

/// <summary>
/// Threads that work on the shards of a network side by side. Which thread takes which shard is left to chance;
/// nothing that is computed depends on it.
/// </summary>
internal sealed class WorkerTeam : IDisposable
{
    private readonly Thread[] _threads;
    private readonly Exception?[] _failures;
    private readonly int _spins;
    private ShardWork _work = static (_, _) => { };
    private int _round;
    private int _nextShard;
    private int _finished;
    private bool _stopping;

    /// <summary>Starts a team.</summary>
    /// <param name="workers">How many threads, the calling one counted in; 1 or more.</param>
    /// <param name="shards">How many shards there are.</param>
    internal WorkerTeam(int workers, int shards)
    {
        _failures = new Exception?[shards];
        _spins = workers <= Environment.ProcessorCount ? 50 : 0;
        _threads = new Thread[workers - 1];
        for (var i = 0; i < _threads.Length; i++)
        {
            var worker = i + 1;
            _threads[i] = new Thread(() => Serve(worker)) { IsBackground = true, Name = $"worker {worker}" };
            _threads[i].Start();
        }
    }

    /// <summary>How many threads, the calling one counted in.</summary>
    internal int Workers => _threads.Length + 1;

    /// <summary>Does a piece of work for every shard and returns when all are done.</summary>
    /// <exception cref="MechanismException">What the first shard, in the order of neurons, threw.</exception>
    internal void Run(ShardWork work)
    {
        _work = work;
        _nextShard = 0;
        _finished = 0;
        Volatile.Write(ref _round, _round + 1);
        TakeShards(worker: 0);
        for (var spins = 0; Volatile.Read(ref _finished) < _threads.Length; spins++)
        {
            Pause(spins);
        }

        ThrowFirstFailure();
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

    private void Serve(int worker)
    {
        for (var round = 1; ; round++)
        {
            for (var spins = 0; Volatile.Read(ref _round) < round; spins++)
            {
                if (Volatile.Read(ref _stopping))
                {
                    return;
                }

                Pause(spins);
            }

            TakeShards(worker);
            Interlocked.Increment(ref _finished);
        }
    }

    private void TakeShards(int worker)
    {
        if (_threads.Length == 0)
        {
            for (var shard = 0; shard < _failures.Length; shard++)
            {
                Work(shard, worker);
            }

            return;
        }

        for (var shard = Interlocked.Increment(ref _nextShard) - 1; shard < _failures.Length; shard = Interlocked.Increment(ref _nextShard) - 1)
        {
            Work(shard, worker);
        }
    }

    private void Work(int shard, int worker)
    {
        try
        {
            _work(shard, worker);
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

    /// <summary>Waits a little: a slice lasts microseconds, so first without giving the processor away.</summary>
    private void Pause(int spins)
    {
        if (spins < _spins)
        {
            Thread.SpinWait(10);
        }
        else if (spins < _spins + 10_000)
        {
            Thread.Yield();
        }
        else
        {
            Thread.Sleep(1);
        }
    }
}
