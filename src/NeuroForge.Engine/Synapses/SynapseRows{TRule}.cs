using System.Runtime.CompilerServices;

namespace NeuroForge.Engine;

/// <summary>Rows closed over a synapse rule: the JIT inlines what the rule does with a spike into the loop over the row.</summary>
/// <typeparam name="TRule">The rule, on one synapse at a time: rows of spiking sources are short and far apart.</typeparam>
internal sealed unsafe class SynapseRows<TRule> : SynapseRows
    where TRule : struct, IOnPreSpike<Lane1>
{
    private readonly TRule _rule;
    private readonly int _weightField;
    private readonly int[] _stateFields;

    internal SynapseRows(SynapseTraits traits, int sources)
        : base(traits, sources)
    {
        _weightField = traits.Rule.Weight!.Index;
        _stateFields = [.. traits.Rule.States.Select(s => s.Index)];
        ref var fields = ref Unsafe.As<TRule, double>(ref _rule);
        foreach (var (parameter, value) in traits.Rule.Parameters.Zip(traits.Parameters))
        {
            Unsafe.Add(ref fields, parameter.Index) = value;
        }

        Unsafe.Add(ref fields, _weightField) = traits.Weight ?? 0;
        if (_rule is IDerive derived)
        {
            derived.Derive(traits.Step); // on a boxed copy, which is taken back
            _rule = (TRule)derived;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal override void Deliver(ReadOnlySpan<int> neurons, int[] sources, in Clock clock, InputRing inputs)
    {
        var slot = inputs.SlotOf(clock.Index);
        foreach (var neuron in neurons)
        {
            var source = sources[neuron];
            if (source >= 0)
            {
                DeliverRow(Table.Start(source), Table.CountOf(source), slot, clock, inputs);
            }
        }
    }

    private void DeliverRow(int start, int count, int slot, in Clock clock, InputRing inputs)
    {
        var rule = _rule;
        ref var fields = ref Unsafe.As<TRule, double>(ref rule);
        for (var place = start; place < start + count; place++)
        {
            Load(place, ref fields);
            var amount = rule.OnPreSpike(clock).Number;
            Store(place, ref fields);
            var arrival = slot + DelayAt(place);
            arrival -= arrival >= inputs.Slots ? inputs.Slots : 0;
            var target = Targets[place];
            var offset = (((target / Lanes.Count) * inputs.Slots) + arrival) * Lanes.Count + (target % Lanes.Count);
            foreach (var receptor in Traits.Receptors)
            {
                inputs.Receptor(receptor)[offset] += amount;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Load(int place, ref double fields)
    {
        if (Weights is { } weights)
        {
            Unsafe.Add(ref fields, _weightField) = weights[place];
        }

        for (var i = 0; i < _stateFields.Length; i++)
        {
            Unsafe.Add(ref fields, _stateFields[i]) = States[i].Items[place];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Store(int place, ref double fields)
    {
        if (Traits.Rule.Weight!.Plastic)
        {
            Weights![place] = Unsafe.Add(ref fields, _weightField);
        }

        for (var i = 0; i < _stateFields.Length; i++)
        {
            States[i].Items[place] = Unsafe.Add(ref fields, _stateFields[i]);
        }
    }
}
