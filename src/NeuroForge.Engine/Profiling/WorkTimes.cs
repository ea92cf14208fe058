namespace NeuroForge.Engine.Profiling;

/// <summary>The times of the work of all shards so far.</summary>
/// <param name="shards">Number of shards.</param>
/// <param name="clock">The clock of their phases.</param>
internal sealed class WorkTimes(int shards, TimeProvider clock)
{
    private readonly ShardTimes[] _shards = [.. Enumerable.Range(0, shards).Select(_ => new ShardTimes(clock))];

    /// <summary>The clock of the shards' phases.</summary>
    internal TimeProvider Clock => clock;

    /// <summary>The wall-clock time of all of it, in ticks.</summary>
    internal long Wall { get; private set; }

    /// <summary>Number of rounds of work.</summary>
    internal long Rounds { get; private set; }

    /// <summary>The times of a shard.</summary>
    internal ShardTimes this[int shard] => _shards[shard];

    /// <summary>Adds a round of work.</summary>
    /// <param name="ticks">Its wall-clock time.</param>
    internal void Add(long ticks)
    {
        Wall += ticks;
        Rounds++;
    }

    /// <summary>The time of each part of a phase, summed over all shards, without the time for reading the clock, in s.</summary>
    /// <param name="phase">The phase.</param>
    /// <param name="parts">Number of stimuli, populations or projections.</param>
    /// <param name="look">The time for reading the clock once, in s.</param>
    internal double[] Seconds(Phase phase, int parts, double look)
    {
        var sums = new double[parts];
        foreach (var shard in _shards)
        {
            shard.AddTo(phase, look * clock.TimestampFrequency, sums);
        }

        return [.. sums.Select(ticks => ticks / clock.TimestampFrequency)];
    }

    /// <summary>Number of clock readings in all shards together.</summary>
    internal long Looks
    {
        get
        {
            var looks = 0L;
            foreach (var shard in _shards)
            {
                looks += shard.Looks;
            }

            return looks;
        }
    }

    /// <summary>Clears all times.</summary>
    internal void Clear()
    {
        (Wall, Rounds) = (0, 0);
        Array.ForEach(_shards, shard => shard.Clear());
    }
}
