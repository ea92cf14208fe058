namespace NeuroForge.Engine.Profiling;

/// <summary>
/// The time of each phase of one shard's work up to now. Only one thread at a time works on a shard. A shard has few of all stimuli, populations and
/// projections, so only those that it has worked on are kept.
/// </summary>
/// <param name="time">The clock.</param>
internal sealed class ShardTimes(TimeProvider time)
{
    private readonly List<Spent>[] _spent = [.. Enumerable.Range(0, Phases.Length).Select(_ => new List<Spent>())];
    private readonly int[] _next = new int[Phases.Length];

    /// <summary>The phases of a shard's work.</summary>
    internal static ReadOnlySpan<Phase> Phases => [Phase.Stimuli, Phase.Neurons, Phase.Delivery, Phase.Synapses, Phase.Growth];

    /// <summary>The number of looks at the clock.</summary>
    internal long Looks { get; private set; }

    /// <summary>Reads the clock.</summary>
    /// <returns>The time in ticks.</returns>
    internal long Look()
    {
        Looks++;
        return time.GetTimestamp();
    }

    /// <summary>Adds time to a phase.</summary>
    /// <param name="phase">The phase.</param>
    /// <param name="number">The number of the stimulus, population or projection.</param>
    /// <param name="ticks">The measured time in ticks.</param>
    internal void Add(Phase phase, int number, long ticks)
    {
        var spent = Find((int)phase, number);
        spent.Ticks += ticks;
        spent.Marks++;
    }

    /// <summary>Adds what the parts of a phase have taken, less what their timing took, to those of other shards.</summary>
    /// <param name="phase">The phase.</param>
    /// <param name="lookCost">The cost of a clock reading, in ticks.</param>
    /// <param name="sums">A number for each stimulus, population or projection, in ticks.</param>
    internal void AddTo(Phase phase, double lookCost, Span<double> sums)
    {
        foreach (var spent in _spent[(int)phase])
        {
            sums[spent.Number] += Math.Max(0, spent.Ticks - (spent.Marks * lookCost));
        }
    }

    /// <summary>Clears all times.</summary>
    internal void Clear()
    {
        Looks = 0;
        foreach (var spent in _spent.SelectMany(parts => parts))
        {
            (spent.Ticks, spent.Marks) = (0, 0);
        }
    }

    /// <summary>The time of a part. A shard works on its parts in the same order in every slice, so the next one is tried first.</summary>
    private Spent Find(int phase, int number)
    {
        var parts = _spent[phase];
        var begin = _next[phase];
        for (var i = 0; i < parts.Count; i++)
        {
            var place = (begin + i) % parts.Count;
            if (parts[place].Number == number)
            {
                _next[phase] = place + 1;
                return parts[place];
            }
        }

        parts.Add(new Spent(number));
        _next[phase] = 0;
        return parts[^1];
    }

    private sealed class Spent(int number)
    {
        internal int Number => number;

        internal long Ticks { get; set; }

        internal long Marks { get; set; }
    }
}
