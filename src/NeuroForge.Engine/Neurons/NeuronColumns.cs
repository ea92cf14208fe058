using System.Runtime.CompilerServices;

namespace NeuroForge.Engine;

/// <summary>
/// The constants and states of a shard's neurons, in groups of eight: [group][field][8]. Constants that all neurons share
/// are kept once.
/// </summary>
internal sealed unsafe class NeuronColumns
{
    private readonly AlignedMemory<double> _constants;
    private readonly AlignedMemory<double> _states;

    internal NeuronColumns(Mechanism model, int neurons, bool shared)
    {
        Neurons = neurons;
        Groups = Lanes.PadToBlock(neurons) / Lanes.Count;
        ConstantCount = model.Parameters.Count + model.DerivedCount;
        StateCount = model.States.Count;
        ShareConstants = shared;
        _constants = new((long)(shared ? 1 : Groups) * ConstantCount * Lanes.Count);
        _states = new((long)Groups * StateCount * Lanes.Count);
    }

    /// <summary>Neurons in the shard.</summary>
    internal int Neurons { get; }

    /// <summary>Groups of eight neurons, the last ones padded.</summary>
    internal int Groups { get; }

    /// <summary>Parameters and derived constants of a neuron.</summary>
    internal int ConstantCount { get; }

    /// <summary>States of a neuron.</summary>
    internal int StateCount { get; }

    /// <summary>Whether one group of constants serves all.</summary>
    internal bool ShareConstants { get; }

    /// <summary>All states.</summary>
    internal Span<double> States => _states.Span;

    /// <summary>The constants of a group: [field][8].</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double* ConstantsOf(int group) => _constants.First + (ShareConstants ? 0 : (long)group * ConstantCount * Lanes.Count);

    /// <summary>The states of a group: [field][8].</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double* StatesOf(int group) => _states.First + ((long)group * StateCount * Lanes.Count);

    /// <summary>A constant of a neuron.</summary>
    internal ref double Constant(int neuron, int field) => ref ConstantsOf(Lanes.GroupOf(neuron))[(field * Lanes.Count) + Lanes.PlaceOf(neuron)];

    /// <summary>A state of a neuron, counted from the first state.</summary>
    internal ref double State(int neuron, int field) => ref StatesOf(Lanes.GroupOf(neuron))[(field * Lanes.Count) + Lanes.PlaceOf(neuron)];

    /// <summary>Copies a constant of every neuron.</summary>
    internal void CopyConstant(int field, Span<double> into) =>
        Lanes.CopyRow(_constants.First + (field * Lanes.Count), ShareConstants ? 0 : ConstantCount * Lanes.Count, into);

    /// <summary>Copies a state of every neuron, counted from the first state.</summary>
    internal void CopyState(int field, Span<double> into) => Lanes.CopyRow(_states.First + (field * Lanes.Count), StateCount * Lanes.Count, into);

    /// <summary>Whether a neuron of a group is real and not padding, a bit each.</summary>
    internal uint RealNeurons(int group)
    {
        var count = Neurons - (group * Lanes.Count);
        return count >= Lanes.Count ? 0xFF : count <= 0 ? 0 : (1u << count) - 1;
    }
}
