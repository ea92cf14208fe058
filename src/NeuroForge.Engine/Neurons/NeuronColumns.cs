using System.Runtime.CompilerServices;
using NeuroForge.Declarations;
using NeuroForge.Engine.Ground;
using NeuroForge.Neurons;

namespace NeuroForge.Engine.Neurons;

/// <summary>The constants and states of a shard's neurons, in groups of eight: [group][field][8]. Constants that all neurons share are stored once.</summary>
internal sealed unsafe class NeuronColumns
{
    private AlignedMemory<double> _constants;
    private readonly AlignedMemory<double> _states;
    private byte[] _silent = [];

    internal NeuronColumns(Mechanism model, int neurons, bool shared)
    {
        Neurons = neurons;
        Groups = Lanes.PadToBlock(neurons) / Lanes.Count;
        ConstantCount = CountConstants(model);
        StateCount = model.States.Count;
        ShareConstants = shared;
        _constants = new((long)(shared ? 1 : Groups) * ConstantCount * Lanes.Count);
        _states = new((long)Groups * StateCount * Lanes.Count);
    }

    /// <summary>Neurons in the shard.</summary>
    internal int Neurons { get; }

    /// <summary>Groups of eight neurons, the last ones padded.</summary>
    internal int Groups { get; }

    /// <summary>Number of parameters and derived constants of a neuron, plus one for the spike probability if it spikes at random.</summary>
    internal int ConstantCount { get; }

    /// <summary>States of a neuron.</summary>
    internal int StateCount { get; }

    /// <summary>True if one group of constants applies to all neurons.</summary>
    internal bool ShareConstants { get; private set; }

    /// <summary>Number of neurons with constants of their own, padding included: a group if all share them.</summary>
    internal int NeuronsWithConstants => ShareConstants ? Lanes.Count : Groups * Lanes.Count;

    /// <summary>All states.</summary>
    internal Span<double> States => _states.Span;

    /// <summary>The states of a block of neurons, padding included.</summary>
    internal Span<double> StatesOf(NeuronBlock block) => States.Slice(block.First * StateCount, Lanes.PadToBlock(block.Count) * StateCount);

    /// <summary>Number of constants of a neuron of a model.</summary>
    internal static int CountConstants(Mechanism model) => model.Parameters.Count + model.DerivedCount + (model.Implements(typeof(ISpikeSource<>)) ? 1 : 0);

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

    /// <summary>True if a neuron may spike: padding and silenced neurons never do.</summary>
    internal bool MaySpike(int neuron) =>
        neuron < Neurons && (_silent.Length == 0 || ((_silent[Lanes.GroupOf(neuron)] >> Lanes.PlaceOf(neuron)) & 1) == 0);

    /// <summary>Silences a neuron permanently.</summary>
    internal void Silence(int neuron)
    {
        if (_silent.Length == 0)
        {
            _silent = new byte[Groups];
        }

        _silent[Lanes.GroupOf(neuron)] |= (byte)(1 << Lanes.PlaceOf(neuron));
    }

    /// <summary>Sets the parameters of all neurons; padding repeats the last one, so that its results are ordinary numbers.</summary>
    /// <param name="first">The number in its population of the first neuron.</param>
    /// <param name="parameters">For each parameter one number for all neurons, or one for each neuron of the population.</param>
    internal void SetParameters(int first, double[][] parameters)
    {
        for (var i = 0; i < NeuronsWithConstants; i++)
        {
            var neuron = first + Math.Min(i, Neurons - 1);
            for (var field = 0; field < parameters.Length; field++)
            {
                Constant(i, field) = parameters[field][parameters[field].Length == 1 ? 0 : neuron];
            }
        }
    }

    /// <summary>Sets a state of all neurons; padding repeats the last one.</summary>
    /// <param name="first">The number in its population of the first neuron.</param>
    /// <param name="field">The number of the state.</param>
    /// <param name="values">One number for all neurons, or one for each neuron of the population.</param>
    internal void SetState(int first, int field, double[] values)
    {
        for (var i = 0; i < Groups * Lanes.Count; i++)
        {
            State(i, field) = values[values.Length == 1 ? 0 : first + Math.Min(i, Neurons - 1)];
        }
    }

    /// <summary>Sets a state of one neuron.</summary>
    internal void SetState(int neuron, int field, double value) => State(neuron, field) = value;

    /// <summary>Replaces the constants by those of another shard's columns.</summary>
    internal void TakeConstantsOf(NeuronColumns other)
    {
        _constants = other._constants;
        ShareConstants = other.ShareConstants;
    }
}
