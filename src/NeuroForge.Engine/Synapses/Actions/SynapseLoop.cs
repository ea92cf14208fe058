using System.Runtime.CompilerServices;

namespace NeuroForge.Engine;

/// <summary>What the loops that take one synapse at a time have in common: they bring a synapse into its rule's fields and take it back.</summary>
/// <typeparam name="TRule">The rule.</typeparam>
internal abstract unsafe class SynapseLoop<TRule>
    where TRule : struct, ISynapse<Lane1>
{
    private readonly RuleFields<TRule, Lane1> _fields;
    private readonly nint[] _states;
    private readonly SeenValues[] _pre;
    private readonly SeenValues[] _post;
    private double* _weights;

    private protected SynapseLoop(SynapseEnds ends)
    {
        Ends = ends;
        _fields = new RuleFields<TRule, Lane1>(ends.Store.Traits);
        _states = new nint[_fields.States.Length];
        _pre = [.. ends.Pre.Columns.Select(c => c.Seen)];
        _post = [.. ends.Post.Columns.Select(c => c.Seen)];
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

    /// <summary>Brings what the rule sees of a source into the fields.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected void SeeSource(int source, long step, ref double fields) => See(_pre, source, step, ref fields);

    /// <summary>Brings what the rule sees of a target into the fields.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected void SeeTarget(int target, long step, ref double fields) => See(_post, target, step, ref fields);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void See(SeenValues[] seen, int neuron, long step, ref double fields)
    {
        for (var i = 0; i < seen.Length; i++)
        {
            Unsafe.Add(ref fields, seen[i].Field) = seen[i].At(neuron, step);
        }
    }
}
