using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Profiling;

/// <summary>The times of the phases of one shard's work so far. One thread at a time works on a shard.</summary>
internal sealed class ShardTimes
{
    private readonly TimeProvider _time;
    private readonly (long Ticks, long Marks)[][] _spent;

    internal ShardTimes(NetworkPlan plan, TimeProvider time)
    {
        _time = time;
        var (populations, projections) = (plan.Populations.Count, plan.Projections.Count);
        _spent = [.. new[] { plan.Stimuli.Count, populations, projections, projections, populations }.Select(parts => new (long, long)[parts])];
    }

    /// <summary>The phases of a shard's work.</summary>
    internal static ReadOnlySpan<Phase> Phases => [Phase.Stimuli, Phase.Neurons, Phase.Delivery, Phase.Synapses, Phase.Growth];

    /// <summary>Number of clock readings.</summary>
    internal long Looks { get; private set; }

    /// <summary>Reads the clock.</summary>
    /// <returns>The time in ticks.</returns>
    internal long Look()
    {
        Looks++;
        return _time.GetTimestamp();
    }

    /// <summary>Adds time to a phase.</summary>
    internal void Add(Phase phase, int number, long ticks)
    {
        ref var spent = ref _spent[(int)phase][number];
        spent.Ticks += ticks;
        spent.Marks++;
    }

    /// <summary>The time of a phase, minus the cost of its measurement.</summary>
    /// <param name="phase">The phase.</param>
    /// <param name="number">The number of the stimulus, population or projection.</param>
    /// <param name="lookCost">The cost of a clock reading, in ticks.</param>
    internal double Ticks(Phase phase, int number, double lookCost)
    {
        var (ticks, marks) = _spent[(int)phase][number];
        return Math.Max(0, ticks - (marks * lookCost));
    }

    /// <summary>Clears all times.</summary>
    internal void Clear()
    {
        Looks = 0;
        Array.ForEach(_spent, Array.Clear);
    }
}
