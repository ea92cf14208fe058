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
    private readonly FieldValues[] _alongLine;
    private readonly FieldValues[] _ofLine;
    private readonly FieldValues[] _states;
    private readonly int _lines;
    private readonly int _stride;
    private readonly double* _weights;
    private readonly nint _weightPlace;
    private readonly AlignedMemory<double> _lineValues;
    private readonly AlignedMemory<double> _frame = new(Unsafe.SizeOf<TRule>() / sizeof(double));

    internal DenseStepLoop(SynapseEnds ends)
    {
        var store = (DenseStore)ends.Store;
        var fields = new RuleFields<TRule, L>(store.Traits);
        var (pre, post) = (FieldValues.Of(ends.Pre.Columns), FieldValues.Of(ends.Post.Columns));
        (_ofLine, _alongLine) = store.LinesAreSources ? (pre, post) : (post, pre);
        (_lines, _stride) = (store.Lines, store.Stride);
        _states = [.. fields.States.Select((field, i) => new FieldValues(field, store.State(i), Lanes.Count))];
        _weights = store.Weights;
        _weightPlace = fields.Weight * Unsafe.SizeOf<L>();
        _lineValues = new(_lines * _ofLine.Length);
        Unsafe.AsRef<TRule>(_frame.First) = fields.Rule;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Act(in Clock clock)
    {
        GatherOfLines();
        ref var fields = ref Unsafe.AsRef<L>(_frame.First);
        SetOfLine(_lineValues.First, ref fields); // for good where there is one line only
        for (var first = 0; first < _stride; first += L.Width)
        {
            foreach (var seen in _alongLine)
            {
                Unsafe.Add(ref fields, seen.Field) = L.Load(ref *seen.At(first));
            }

            ActAcross(first, clock, ref fields);
        }
    }

    /// <summary>What is the same for all of a line, line after line, so that the loop across lines reads it in one go.</summary>
    private void GatherOfLines()
    {
        var to = _lineValues.First;
        for (var line = 0; line < _lines; line++)
        {
            foreach (var seen in _ofLine)
            {
                *to++ = *seen.At(line);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SetOfLine(double* values, ref L fields)
    {
        foreach (var seen in _ofLine)
        {
            Unsafe.Add(ref fields, seen.Field) = *values++;
        }
    }

    /// <summary>Lets a lane of every line act.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ActAcross(int first, in Clock clock, ref L fields)
    {
        ref var weight = ref Unsafe.AddByteOffset(ref fields, _weightPlace);
        var weights = _weights + first;
        var ofLine = _lineValues.First;
        for (var place = first; place < _lines * _stride; place += _stride)
        {
            if (_lines > 1)
            {
                SetOfLine(ofLine, ref fields);
                ofLine += _ofLine.Length;
            }

            foreach (var state in _states)
            {
                Unsafe.Add(ref fields, state.Field) = L.Load(ref *state.At(place));
            }

            weight = L.Load(ref *weights);
            Unsafe.As<L, TRule>(ref fields).OnStep(clock);
            L.Store(weight, ref *weights);
            foreach (var state in _states)
            {
                L.Store(Unsafe.Add(ref fields, state.Field), ref *state.At(place));
            }

            weights += _stride;
        }
    }
}
