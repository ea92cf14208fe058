using System.Runtime.CompilerServices;

namespace NeuroForge.Engine;

/// <summary>Passes continuous signals on over rows.</summary>
/// <typeparam name="TRule">The rule, on one source at a time.</typeparam>
internal sealed unsafe class SignalLoop<TRule>(SynapseEnds ends) : SynapseLoop<TRule>(ends), ISignalLoop
    where TRule : struct, IContinuous<Lane1>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void PassOn(in Clock clock, long arrival)
    {
        var rule = Open();
        ref var fields = ref Unsafe.As<TRule, double>(ref rule);
        var slot = Ends.Inputs.SlotOf(arrival);
        for (var source = 0; source < Store.SourceCount; source++)
        {
            SeeSource(source, clock.Index, ref fields);
            Add(Store.Row(source), rule.Signal(clock).Number, slot);
        }
    }

    private void Add(SynapseRow row, double signal, int slot)
    {
        var targets = Store.Targets;
        var inputs = Ends.Inputs;
        for (var place = row.First; place < row.First + row.Count; place++)
        {
            var offset = inputs.Offset(targets[place], slot);
            foreach (var receptor in Store.Traits.Receptors)
            {
                ref var input = ref inputs.Receptor(receptor)[offset];
                input = Math.FusedMultiplyAdd(Store.WeightAt(place), signal, input);
            }
        }
    }
}
