using System.Runtime.CompilerServices;

namespace NeuroForge.Engine;

/// <summary>What the loops that take one synapse at a time have in common: they bring a synapse into its rule's fields and take it back.</summary>
/// <typeparam name="TRule">The rule.</typeparam>
internal abstract unsafe class SynapseLoop<TRule>
    where TRule : struct, ISynapse<Lane1>
{
    private readonly RuleFields<TRule, Lane1> _fields;
    private readonly nint[] _states;
    private double* _weights;

    private protected SynapseLoop(SynapseEnds ends)
    {
        Ends = ends;
        _fields = new RuleFields<TRule, Lane1>(ends.Store.Traits);
        _states = new nint[_fields.States.Length];
    }

    /// <summary>The synapses, and what is at their ends.</summary>
    private protected SynapseEnds Ends { get; }

    /// <summary>The synapses.</summary>
    private protected SynapseStore Store => Ends.Store;

    /// <summary>Finds where the synapses lie just now.</summary>
    /// <returns>A copy of the rule, to be filled.</returns>
    private protected TRule Open()
    {
        _weights = Store.Weights;
        for (var i = 0; i < _states.Length; i++)
        {
            _states[i] = (nint)Store.State(i);
        }

        return _fields.Rule;
    }

    /// <summary>Brings a synapse into the fields.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected void Load(int place, ref double fields)
    {
        if (_weights is not null)
        {
            Unsafe.Add(ref fields, _fields.Weight) = _weights[place];
        }

        for (var i = 0; i < _states.Length; i++)
        {
            Unsafe.Add(ref fields, _fields.States[i]) = ((double*)_states[i])[place];
        }
    }

    /// <summary>Takes back what the rule may have changed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected void Keep(int place, ref double fields)
    {
        if (_fields.IsPlastic)
        {
            _weights[place] = Unsafe.Add(ref fields, _fields.Weight);
        }

        for (var i = 0; i < _states.Length; i++)
        {
            ((double*)_states[i])[place] = Unsafe.Add(ref fields, _fields.States[i]);
        }
    }

    /// <summary>Brings what the rule sees of a neuron into the fields.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected static void See(SeenSide side, int neuron, long step, ref double fields)
    {
        foreach (var column in side.Columns)
        {
            Unsafe.Add(ref fields, column.Field) = column.At(neuron, step);
        }
    }
}
