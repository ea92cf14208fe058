using System.Numerics;
using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Kernels;
using NeuroForge.Engine.Synapses.Seen;
using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Neurons;
using NeuroForge.Synapses;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>Runs the rule for the synapses of targets whose condition is met in a step, a vector of synapses at a time.</summary>
/// <typeparam name="TRule">The rule.</typeparam>
/// <typeparam name="T">The vector.</typeparam>
internal sealed unsafe class TargetConditionLoop<TRule, T> : StepAction
    where TRule : struct, IOnTargetCondition<T>
    where T : struct, IVector<T>
{
    private readonly SynapseStore _store;
    private readonly RuleFrame<T> _frame;

    /// <summary>All targets in order, the last one repeated for the rest of a vector.</summary>
    private readonly AlignedMemory<int> _targets;

    /// <summary>Creates the loop.</summary>
    public TargetConditionLoop(SynapseEnds ends)
    {
        _store = ends.Store;
        _frame = RuleFrame<T>.Of<TRule>(ends);
        _targets = new(Lanes.PadToBlock(_store.TargetCount));
        for (var i = 0; i < _targets.Length; i++)
        {
            _targets.First[i] = Math.Min(i, _store.TargetCount - 1);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal override void Act(in Clock clock)
    {
        var incoming = _store.ByTarget();
        _frame.Follow();
        for (var first = 0; first < _store.TargetCount; first += T.Width)
        {
            _frame.SeeTargets(_targets.First + first);
            for (var met = Test(clock); met != 0; met &= met - 1)
            {
                var target = first + BitOperations.TrailingZeroCount(met);
                if (target < _store.TargetCount)
                {
                    _frame.SeeTarget(target);
                    var synapses = incoming.Of(target);
                    ActRun(incoming, synapses.Start.Value, synapses.End.Value, clock);
                }
            }
        }
    }

    /// <summary>Acts at the synapses of a target.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void ActRun(SynapsesByTarget incoming, int first, int end, in Clock clock)
    {
        for (var place = first; place < end; place += T.Width)
        {
            var places = incoming.Places + place;
            _frame.Load(places);
            _frame.SeeSources(incoming.Sources + place);
            Learn(clock);
            _frame.Keep(places, Math.Min(T.Width, end - place));
        }
    }

    /// <summary>Tests the condition of the targets in the fields.</summary>
    [CallsMechanism]
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private uint Test(in Clock clock) => _frame.Rule<TRule>().IsMet(clock).ToBits();

    /// <summary>Lets the synapses in the fields learn.</summary>
    [CallsMechanism]
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Learn(in Clock clock)
    {
        if (typeof(T) == typeof(NoVectors))
        {
            // Never. The JIT inlines in proportion to a method's size, so a small one leaves the operations of a large rule as calls.
            *_frame.Memory = *_frame.Memory + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5;
            *_frame.Memory = *_frame.Memory + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5;
        }

        _frame.Rule<TRule>().OnTargetCondition(clock);
    }
}
