using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Profiling;

/// <summary>What the phases of one shard's work have taken so far. One thread at a time works on a shard.</summary>
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

    /// <summary>How often somebody looked at the clock.</summary>
    internal long Looks { get; private set; }

    /// <summary>Looks at the clock.</summary>
    /// <returns>The time in ticks.</returns>
    internal long Look()
    {
        Looks++;
        return _time.GetTimestamp();
    }

    /// <summary>Adds to a phase.</summary>
    internal void Add(Phase phase, int number, long ticks)
    {
        ref var spent = ref _spent[(int)phase][number];
        spent.Ticks += ticks;
        spent.Marks++;
    }

    /// <summary>What a phase has taken, less what its timing took.</summary>
    /// <param name="phase">The phase.</param>
    /// <param name="number">Of which stimulus, population or projection.</param>
    /// <param name="lookCost">What a look at the clock costs, in ticks.</param>
    internal double Ticks(Phase phase, int number, double lookCost)
    {
        var (ticks, marks) = _spent[(int)phase][number];
        return Math.Max(0, ticks - (marks * lookCost));
    }

    /// <summary>Forgets everything.</summary>
    internal void Clear()
    {
        Looks = 0;
        Array.ForEach(_spent, Array.Clear);
    }
}
