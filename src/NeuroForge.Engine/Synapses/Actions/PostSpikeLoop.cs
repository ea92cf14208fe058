using System.Runtime.CompilerServices;

namespace NeuroForge.Engine;

/// <summary>Lets synapses learn from the spikes of their targets.</summary>
/// <typeparam name="TRule">The rule, on one synapse at a time.</typeparam>
internal sealed class PostSpikeLoop<TRule>(SynapseEnds ends) : SynapseLoop<TRule>(ends), IPostSpikeLoop
    where TRule : struct, IOnPostSpike<Lane1>
{
    private readonly ReverseIndex _incoming = new(ends.Store);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Handle(ReadOnlySpan<int> targets, in Clock clock)
    {
        if (targets.IsEmpty)
        {
            return;
        }

        _incoming.Renew();
        var rule = Open();
        foreach (var target in targets)
        {
            HandleTarget(target, rule, clock);
        }
    }

    /// <summary>Handles a spike of a target. Optimised at once, like its caller: short runs spend no time in code that counts itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void HandleTarget(int target, TRule rule, in Clock clock)
    {
        ref var fields = ref Unsafe.As<TRule, double>(ref rule);
        SeeTarget(target, clock.Index, ref fields);
        foreach (var (place, source) in _incoming.Of(target))
        {
            Load(place, ref fields);
            SeeSource(source, clock.Index, ref fields);
            rule.OnPostSpike(clock);
            Keep(place, ref fields);
        }
    }
}
