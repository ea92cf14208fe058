using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Neurons;
using NeuroForge.Engine.Synapses.Seen;
using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Neurons;
using NeuroForge.Synapses;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>Transmits continuous signals through rows.</summary>
/// <typeparam name="TRule">The rule, which is called once for each source.</typeparam>
/// <typeparam name="T">The vector.</typeparam>
internal sealed unsafe class SignalLoop<TRule, T>(SynapseEnds ends) : SignalAction
    where TRule : struct, IContinuous<T>
    where T : struct, IVector<T>
{
    private readonly SynapseStore _store = ends.Store;
    private readonly InputRing _inputs = ends.Inputs;
    private readonly int[] _receptors = ends.Receptors;
    private readonly RuleFrame<T> _frame = RuleFrame<T>.Of<TRule>(ends);
    private readonly AlignedMemory<double> _signal = new(Lanes.Count);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal override void PassOn(in Clock clock, long arrival)
    {
        var slot = _inputs.SlotOf(arrival);
        for (var source = 0; source < _store.SourceCount; source++)
        {
            _frame.SeeSource(source);
            Ask(clock);
            Add(_store.Row(source), *_signal.First, slot);
        }
    }

    /// <summary>Computes the signal of the source in the fields.</summary>
    [CallsMechanism]
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Ask(in Clock clock) => T.Store(_frame.Rule<TRule>().Signal(clock), ref *_signal.First);

    private void Add(SynapseRow row, double signal, int slot)
    {
        var targets = _store.Targets;
        for (var place = row.First; place < row.First + row.Count; place++)
        {
            var offset = _inputs.Offset(targets[place], slot);
            foreach (var receptor in _receptors)
            {
                ref var input = ref _inputs.Receptor(receptor)[offset];
                input = Math.FusedMultiplyAdd(_store.WeightAt(place), signal, input);
            }
        }
    }
}
