using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Kernels;
using NeuroForge.Engine.Synapses.Seen;
using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Neurons;
using NeuroForge.Synapses;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>Advances synapses to the end of a step, row by row, a vector of them at a time.</summary>
/// <typeparam name="TRule">The rule.</typeparam>
/// <typeparam name="T">The vector.</typeparam>
internal sealed unsafe class AdvanceLoop<TRule, T> : AdvanceAction
    where TRule : struct, IModulated<T>
    where T : struct, IVector<T>
{
    private readonly SynapseStore _store;
    private readonly RuleFrame<T> _frame;
    private readonly int _weight;
    private readonly int[] _states;
    private readonly bool _learns;

    /// <summary>Creates the loop.</summary>
    public AdvanceLoop(SynapseEnds ends)
    {
        _store = ends.Store;
        _frame = RuleFrame<T>.Of<TRule>(ends);
        _weight = ends.Setup.Rule.Weight!.Index;
        _states = [.. ends.Setup.Rule.States.Select(state => state.Index)];
        _learns = ends.Setup.Learns;
        Now = new Clock(-1, ends.Setup.Step);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal override void Act(in Clock clock)
    {
        Begin();
        for (var run = 0; run < _store.RunCount; run++)
        {
            Act(_store.Run(run), clock);
        }
    }

    /// <inheritdoc/>
    internal override int Copy(int? state, int firstSource, int endSource, Span<double> into)
    {
        Begin();
        var field = state is { } number ? _states[number] : _weight;
        var advances = state is not null || _learns; // a frozen weight stays as it is stored
        var count = 0;
        for (var source = firstSource; source < endSource; source++)
        {
            var row = _store.Row(source);
            for (var position = 0; position < row.Count; position += T.Width)
            {
                Load(row.Place(position), advances);
                var numbers = _frame.NumbersOf(field)[..Math.Min(T.Width, row.Count - position)];
                numbers.CopyTo(into[count..]);
                count += numbers.Length;
            }
        }

        return count;
    }

    /// <inheritdoc/>
    internal override double WeightAt(int place)
    {
        Begin();
        Load(place, _learns);
        return _frame.NumbersOf(_weight)[0];
    }

    private void Begin()
    {
        _frame.Follow();
        _frame.SeeModulators();
    }

    private void Load(int place, bool advances)
    {
        _frame.Load(place);
        if (advances)
        {
            Advance(Now);
        }
    }

    /// <summary>Advances the synapses of a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Act(SynapseRow row, in Clock clock)
    {
        for (var position = 0; position < row.Count; position += T.Width)
        {
            var place = row.Place(position);
            _frame.Load(place);
            Advance(clock);
            _frame.Keep(place, Math.Min(T.Width, row.Count - position));
        }
    }

    /// <summary>Advances the synapses in the fields.</summary>
    [CallsMechanism]
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Advance(in Clock clock)
    {
        if (typeof(T) == typeof(NoVectors))
        {
            // Never. The JIT inlines in proportion to a method's size, so a small one leaves the operations of a large rule as calls.
            *_frame.Memory = *_frame.Memory + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5;
            *_frame.Memory = *_frame.Memory + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5;
            *_frame.Memory = *_frame.Memory + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5;
        }

        _frame.Rule<TRule>().Advance(clock);
    }
}
