using System.Runtime.CompilerServices;

namespace NeuroForge.Engine;

/// <summary>Passes continuous signals on through a matrix: weights times signals, eight at a time.</summary>
/// <remarks>
/// Sums run in one order for every lane width: of every four terms each goes to a sum of its own, so that none waits for the one before,
/// and the four are added up last.
/// </remarks>
/// <typeparam name="TRule">The rule.</typeparam>
/// <typeparam name="L">The lane.</typeparam>
internal sealed unsafe class DenseSignalLoop<TRule, L> : ISignalLoop
    where TRule : struct, IContinuous<L>
    where L : struct, ILane<L>
{
    private const int Sums = 4;

    private readonly DenseStore _store;
    private readonly InputRing _inputs;
    private readonly RuleFields<TRule, L> _fields;
    private readonly FieldValues[] _seen;
    private readonly AlignedMemory<double> _signals;

    internal DenseSignalLoop(SynapseEnds ends)
    {
        _store = (DenseStore)ends.Store;
        _inputs = ends.Inputs;
        _fields = new RuleFields<TRule, L>(_store.Traits);
        _seen = FieldValues.Of(ends.Pre.Columns);
        _signals = new(Lanes.PadToBlock(_store.SourceCount));
    }

    /// <inheritdoc/>
    public void PassOn(in Clock clock, long arrival)
    {
        Ask(clock);
        var slot = _inputs.SlotOf(arrival);
        if (_store.LinesAreSources)
        {
            PassToGroups(slot);
        }
        else
        {
            PassToNeurons(slot);
        }
    }

    /// <summary>Asks every source for its signal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Ask(in Clock clock)
    {
        var rule = _fields.Rule;
        ref var fields = ref Unsafe.As<TRule, L>(ref rule);
        for (var source = 0; source < _store.SourceCount; source += L.Width)
        {
            foreach (var seen in _seen)
            {
                Unsafe.Add(ref fields, seen.Field) = L.Load(ref *seen.At(source));
            }

            L.Store(rule.Signal(clock), ref _signals.First[source]);
        }
    }

    /// <summary>A line for each source: a lane of targets gathers what all sources send.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void PassToGroups(int slot)
    {
        for (var target = 0; target < _store.Stride; target += L.Width)
        {
            var amount = Gather(_store.Weights + target);
            foreach (var receptor in _store.Traits.Receptors)
            {
                ref var input = ref _inputs.Receptor(receptor)[_inputs.Offset(target, slot)];
                L.Store(L.Load(ref input) + amount, ref input);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private L Gather(double* weights)
    {
        L s0 = 0.0, s1 = 0.0, s2 = 0.0, s3 = 0.0;
        var signal = _signals.First;
        var stride = _store.Stride;
        var line = 0;
        for (; line + Sums <= _store.Lines; line += Sums)
        {
            s0 = L.Fma(L.Load(ref *weights), signal[line], s0);
            s1 = L.Fma(L.Load(ref weights[stride]), signal[line + 1], s1);
            s2 = L.Fma(L.Load(ref weights[2 * stride]), signal[line + 2], s2);
            s3 = L.Fma(L.Load(ref weights[3 * stride]), signal[line + 3], s3);
            weights += Sums * stride;
        }

        for (; line < _store.Lines; line++)
        {
            s0 = L.Fma(L.Load(ref *weights), signal[line], s0);
            weights += stride;
        }

        return (s0 + s1) + (s2 + s3);
    }

    /// <summary>A line for each target, whose eight partial sums are added up at its end. Nothing behind the last source may count.</summary>
    private void PassToNeurons(int slot)
    {
        _signals.Span[_store.SourceCount..].Clear();
        var partial = stackalloc double[Lanes.Count];
        for (var target = 0; target < _store.Lines; target++)
        {
            _store.ClearPadding(target);
            for (var lane = 0; lane < Lanes.Count; lane += L.Width)
            {
                L.Store(Along(_store.Weights + ((long)target * _store.Stride) + lane, _signals.First + lane), ref partial[lane]);
            }

            var amount = ((partial[0] + partial[1]) + (partial[2] + partial[3])) + ((partial[4] + partial[5]) + (partial[6] + partial[7]));
            foreach (var receptor in _store.Traits.Receptors)
            {
                _inputs.Receptor(receptor)[_inputs.Offset(target, slot)] += amount;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private L Along(double* weights, double* signals)
    {
        L sum = 0.0;
        for (var source = 0; source < _store.Stride; source += Lanes.Count)
        {
            sum = L.Fma(L.Load(ref weights[source]), L.Load(ref signals[source]), sum);
        }

        return sum;
    }
}
