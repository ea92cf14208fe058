using System.Runtime.CompilerServices;

namespace NeuroForge.Engine;

/// <summary>Computes what the synapses of each target have in common, a lane of targets at a time.</summary>
/// <typeparam name="TRule">The rule.</typeparam>
/// <typeparam name="L">The lane.</typeparam>
internal sealed unsafe class TargetLoop<TRule, L> : ITargetLoop
    where TRule : struct, IOnTarget<L>
    where L : struct, ILane<L>
{
    private readonly FieldValues[] _seen;
    private readonly FieldValues[] _computed;
    private readonly int _groups;
    private readonly AlignedMemory<double> _frame = new(Unsafe.SizeOf<TRule>() / sizeof(double));

    internal TargetLoop(SynapseEnds ends)
    {
        _seen = FieldValues.Of(ends.Post.Columns.Where(c => c is not TargetColumn));
        _computed = FieldValues.Of(ends.Post.Columns.Where(c => c is TargetColumn));
        _groups = (ends.Store.TargetCount + Lanes.Count - 1) / Lanes.Count;
        Unsafe.AsRef<TRule>(_frame.First) = new RuleFields<TRule, L>(ends.Store.Traits).Rule;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Compute(in Clock clock)
    {
        ref var fields = ref Unsafe.AsRef<L>(_frame.First);
        for (var target = 0; target < _groups * Lanes.Count; target += L.Width) // whole groups whatever the lane, so that padding has the same bits
        {
            foreach (var seen in _seen)
            {
                Unsafe.Add(ref fields, seen.Field) = L.Load(ref *seen.At(target));
            }

            Unsafe.As<L, TRule>(ref fields).OnTarget(clock);
            foreach (var computed in _computed)
            {
                L.Store(Unsafe.Add(ref fields, computed.Field), ref *computed.At(target));
            }
        }
    }
}
