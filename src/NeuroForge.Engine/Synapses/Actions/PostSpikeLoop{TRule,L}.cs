using System.Runtime.CompilerServices;

namespace NeuroForge.Engine;

/// <summary>Lets synapses learn from the spikes of their targets, a lane of them at a time.</summary>
/// <typeparam name="TRule">The rule.</typeparam>
/// <typeparam name="L">The lane.</typeparam>
internal sealed unsafe class PostSpikeLoop<TRule, L>(SynapseEnds ends) : PostSpikeLoop
    where TRule : struct, IOnPostSpike<L>
    where L : struct, ILane<L>
{
    private readonly ReverseIndex _incoming = new(ends.Store);
    private readonly RuleFrame<L> _frame = RuleFrame<L>.Of<TRule>(ends);
    private readonly ScatteredSynapses _scattered = new();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal override void Handle(ReadOnlySpan<int> targets, in Clock clock)
    {
        _incoming.Renew();
        _frame.Follow();
        foreach (var target in targets)
        {
            HandleTarget(target, clock);
        }
    }

    /// <summary>Handles a spike of a target. Optimised at once, like its caller: short runs spend no time in code that counts itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void HandleTarget(int target, in Clock clock)
    {
        _frame.SeeTarget(target);
        for (var synapses = _incoming.Of(target); !synapses.IsEmpty;)
        {
            var count = Math.Min(L.Width, synapses.Length);
            _scattered.Take(synapses[..count]);
            _frame.Load(_scattered.Places);
            _frame.SeeSources(_scattered.Sources);
            _frame.Rule<TRule>().OnPostSpike(clock);
            _frame.Keep(_scattered.Places, count);
            synapses = synapses[count..];
        }
    }
}
