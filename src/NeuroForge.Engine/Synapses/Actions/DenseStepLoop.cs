using System.Runtime.CompilerServices;

namespace NeuroForge.Engine;

/// <summary>Lets the synapses of a matrix act in every step, a lane of them at a time.</summary>
/// <remarks>A rule's fields are of two kinds here: those that change along a line, and those that are the same for all of it.</remarks>
/// <typeparam name="TRule">The rule.</typeparam>
/// <typeparam name="L">The lane.</typeparam>
internal sealed unsafe class DenseStepLoop<TRule, L> : IStepLoop
    where TRule : struct, IOnStep<L>
    where L : struct, ILane<L>
{
    private readonly DenseStore _store;
    private readonly FieldValues[] _alongLine;
    private readonly FieldValues[] _ofLine;
    private readonly FieldValues[] _states;
    private readonly double* _weights;
    private readonly int _weightField;
    private readonly AlignedMemory<double> _frame = new(Unsafe.SizeOf<TRule>() / sizeof(double));

    internal DenseStepLoop(SynapseEnds ends)
    {
        _store = (DenseStore)ends.Store;
        var fields = new RuleFields<TRule, L>(_store.Traits);
        var (pre, post) = (FieldValues.Of(ends.Pre.Columns), FieldValues.Of(ends.Post.Columns));
        (_ofLine, _alongLine) = _store.LinesAreSources ? (pre, post) : (post, pre);
        _states = [.. fields.States.Select((field, i) => new FieldValues(field, _store.State(i), Lanes.Count))];
        _weights = _store.Weights;
        _weightField = fields.Weight;
        Unsafe.AsRef<TRule>(_frame.First) = fields.Rule;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Act(in Clock clock)
    {
        if (_store.Lines == 1)
        {
            ActAlong(clock);
        }
        else
        {
            ActAcross(clock);
        }
    }

    /// <summary>A single line: what is the same for all of it is set once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ActAlong(in Clock clock)
    {
        ref var fields = ref Unsafe.AsRef<L>(_frame.First);
        SetOfLine(0, ref fields);
        for (var first = 0; first < _store.Stride; first += L.Width)
        {
            SetAlongLine(first, ref fields);
            Act(first, clock, ref fields);
        }
    }

    /// <summary>Several lines, which are short or few: what changes along them is set once for all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ActAcross(in Clock clock)
    {
        ref var fields = ref Unsafe.AsRef<L>(_frame.First);
        var (lines, stride) = (_store.Lines, _store.Stride);
        for (var first = 0; first < stride; first += L.Width)
        {
            SetAlongLine(first, ref fields);
            for (var line = 0; line < lines; line++)
            {
                SetOfLine(line, ref fields);
                Act((line * stride) + first, clock, ref fields);
            }
        }
    }

    /// <summary>Lets a lane of synapses act.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Act(int place, in Clock clock, ref L fields)
    {
        ref var weight = ref Unsafe.Add(ref fields, _weightField);
        weight = L.Load(ref _weights[place]);
        foreach (var state in _states)
        {
            Unsafe.Add(ref fields, state.Field) = L.Load(ref *state.At(place));
        }

        Unsafe.As<L, TRule>(ref fields).OnStep(clock);
        L.Store(weight, ref _weights[place]);
        foreach (var state in _states)
        {
            L.Store(Unsafe.Add(ref fields, state.Field), ref *state.At(place));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SetAlongLine(int first, ref L fields)
    {
        foreach (var seen in _alongLine)
        {
            Unsafe.Add(ref fields, seen.Field) = L.Load(ref *seen.At(first));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SetOfLine(int line, ref L fields)
    {
        foreach (var seen in _ofLine)
        {
            Unsafe.Add(ref fields, seen.Field) = *seen.At(line);
        }
    }
}
