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
    private readonly SeenField[] _alongLine;
    private readonly SeenField[] _ofLine;
    private readonly AlignedMemory<double> _frame = new(Unsafe.SizeOf<TRule>() / sizeof(double));

    internal DenseStepLoop(SynapseEnds ends)
    {
        _store = (DenseStore)ends.Store;
        _fields = new RuleFields<TRule, L>(_store.Traits);
        var (pre, post) = (SeenField.Of(ends.Pre), SeenField.Of(ends.Post));
        (_ofLine, _alongLine) = _store.LinesAreSources ? (pre, post) : (post, pre);
        Unsafe.AsRef<TRule>(_frame.First) = _fields.Rule;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Act(in Clock clock)
    {
        ref var rule = ref Unsafe.AsRef<TRule>(_frame.First);
        ref var fields = ref Unsafe.As<TRule, L>(ref rule);
        ref var weight = ref Unsafe.Add(ref fields, _fields.Weight);
        var (lines, stride, states) = (_store.Lines, _store.Stride, _fields.States.Length);
        for (var first = 0; first < stride; first += L.Width)
        {
            foreach (var seen in _alongLine)
            {
                Unsafe.Add(ref fields, seen.Field) = L.Load(ref seen.Values[first]);
            }

            var weights = _store.Weights + first;
            for (var line = 0; line < lines; line++)
            {
                foreach (var seen in _ofLine)
                {
                    Unsafe.Add(ref fields, seen.Field) = seen.Values[line];
                }

                for (var state = 0; state < states; state++)
                {
                    Unsafe.Add(ref fields, _fields.States[state]) = L.Load(ref _store.StatesOf(state, line)[first]);
                }

                weight = L.Load(ref *weights);
                rule.OnStep(clock);
                L.Store(weight, ref *weights);
                for (var state = 0; state < states; state++)
                {
                    L.Store(Unsafe.Add(ref fields, _fields.States[state]), ref _store.StatesOf(state, line)[first]);
                }

                weights += stride;
            }
        }
    }
}
