using System.Runtime.CompilerServices;

namespace NeuroForge.Engine;

/// <summary>Handles the spikes of sources, and delivers what their synapses pass on.</summary>
/// <typeparam name="TRule">The rule, on one synapse at a time: rows of spiking sources are short and far apart.</typeparam>
internal sealed unsafe class PreSpikeLoop<TRule>(SynapseEnds ends) : SynapseLoop<TRule>(ends), IPreSpikeLoop
    where TRule : struct, IOnPreSpike<Lane1>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Handle(ReadOnlySpan<int> neurons, int[] sources, in Clock clock)
    {
        var rule = Open();
        foreach (var neuron in neurons)
        {
            var source = sources[neuron];
            if (source >= 0)
            {
                HandleRow(source, rule, clock);
            }
        }
    }

    /// <summary>Handles a spike of a source. Optimised at once, like its caller: short runs spend no time in code that counts itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void HandleRow(int source, TRule rule, in Clock clock)
    {
        ref var fields = ref Unsafe.As<TRule, double>(ref rule);
        SeeSource(source, clock.Index, ref fields);
        var (row, inputs) = (Store.Row(source), Ends.Inputs);
        var targets = Store.Targets;
        var delays = Store.Delays;
        var receptors = Store.Traits.Receptors;
        int delay = Store.Traits.Delay ?? 0;
        var slot = inputs.SlotOf(clock.Index);
        var place = row.First;
        for (var position = 0; position < row.Count; position++)
        {
            var target = targets is null ? position : targets[place];
            Load(place, ref fields);
            SeeTarget(target, clock.Index, ref fields);
            var amount = rule.OnPreSpike(clock).Number;
            Keep(place, ref fields);
            var offset = inputs.Offset(target, inputs.SlotAfter(slot, delays is null ? delay : delays[place]));
            foreach (var receptor in receptors)
            {
                inputs.Receptor(receptor)[offset] += amount;
            }

            place += row.Stride;
        }
    }
}
