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
    private readonly RuleFields<TRule, L> _fields;
    private readonly SeenColumn[] _alongLine;
    private readonly SeenColumn[] _ofLine;
    private readonly AlignedMemory<double> _frame = new(Unsafe.SizeOf<TRule>() / sizeof(double));

    internal DenseStepLoop(SynapseEnds ends)
    {
        _store = (DenseStore)ends.Store;
        _fields = new RuleFields<TRule, L>(_store.Traits);
        (_ofLine, _alongLine) = _store.LinesAreSources ? (ends.Pre.Columns, ends.Post.Columns) : (ends.Post.Columns, ends.Pre.Columns);
        Unsafe.AsRef<TRule>(_frame.First) = _fields.Rule;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Act(in Clock clock)
    {
        ref var rule = ref Unsafe.AsRef<TRule>(_frame.First);
        ref var fields = ref Unsafe.As<TRule, L>(ref rule);
        for (var first = 0; first < _store.Stride; first += L.Width)
        {
            foreach (var column in _alongLine)
            {
                Unsafe.Add(ref fields, column.Field) = L.Load(ref column.Values.First[first]);
            }

            for (var line = 0; line < _store.Lines; line++)
            {
                foreach (var column in _ofLine)
                {
                    Unsafe.Add(ref fields, column.Field) = column.Values.First[line];
                }

                Load(line, first, ref fields);
                rule.OnStep(clock);
                Keep(line, first, ref fields);
            }
        }

        ClearPadding();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Load(int line, int first, ref L fields)
    {
        Unsafe.Add(ref fields, _fields.Weight) = L.Load(ref _store.WeightsOf(line)[first]);
        for (var i = 0; i < _fields.States.Length; i++)
        {
            Unsafe.Add(ref fields, _fields.States[i]) = L.Load(ref _store.StatesOf(i, line)[first]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Keep(int line, int first, ref L fields)
    {
        L.Store(Unsafe.Add(ref fields, _fields.Weight), ref _store.WeightsOf(line)[first]);
        for (var i = 0; i < _fields.States.Length; i++)
        {
            L.Store(Unsafe.Add(ref fields, _fields.States[i]), ref _store.StatesOf(i, line)[first]);
        }
    }

    /// <summary>Behind the end of a line the rule has computed with nothing.</summary>
    private void ClearPadding()
    {
        for (var line = 0; line < _store.Lines; line++)
        {
            _store.ClearPadding(line);
        }
    }
}
