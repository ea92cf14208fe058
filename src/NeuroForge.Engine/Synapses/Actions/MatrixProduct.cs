using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using FourGroups = NeuroForge.Engine.BothSums<NeuroForge.Engine.BothSums<NeuroForge.Engine.FourSums, NeuroForge.Engine.FourSums>, NeuroForge.Engine.BothSums<NeuroForge.Engine.FourSums, NeuroForge.Engine.FourSums>>;
using TwoGroups = NeuroForge.Engine.BothSums<NeuroForge.Engine.FourSums, NeuroForge.Engine.FourSums>;

namespace NeuroForge.Engine;

/// <summary>
/// Weights of a matrix times what its sources send. The same for all rules, so it is compiled once. It is written in vectors of eight numbers, not
/// in lanes: the JIT does not see that a lane's sum may stay in its register, which costs half of the speed. The bits are the same.
/// </summary>
/// <param name="store">The matrix.</param>
internal sealed unsafe class MatrixProduct(DenseStore store)
{
    private const MethodImplOptions Compiled = MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining;

    private readonly AlignedMemory<double> _signals = new(Lanes.PadToBlock(store.SourceCount));
    private readonly AlignedMemory<double> _amounts = new(Lanes.PadToBlock(store.TargetCount));
    private readonly int _targetGroups = (store.TargetCount + Lanes.Count - 1) / Lanes.Count;

    /// <summary>What each source sends, padded to whole groups.</summary>
    internal double* Signals => _signals.First;

    /// <summary>Groups of eight sources.</summary>
    internal int SourceGroups { get; } = (store.SourceCount + Lanes.Count - 1) / Lanes.Count;

    /// <summary>Computes the sum for each target.</summary>
    internal void Compute()
    {
        if (store.LinesAreSources)
        {
            ComputeAcross();
        }
        else
        {
            ComputeAlong();
        }
    }

    /// <summary>Adds the sums to the targets' inputs.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="slot">The slot of the step in which they arrive.</param>
    internal void AddTo(InputRing inputs, int slot)
    {
        foreach (var receptor in store.Traits.Receptors)
        {
            AddTo(inputs.Receptor(receptor) + inputs.Offset(0, slot), inputs.Slots * Lanes.Count);
        }
    }

    [MethodImpl(Compiled)]
    private void AddTo(double* input, int stride)
    {
        var amount = _amounts.First;
        var last = amount + (_targetGroups * Lanes.Count);
        for (; amount < last; amount += Lanes.Count)
        {
            (Vector512.Load(input) + Vector512.Load(amount)).Store(input);
            input += stride;
        }
    }

    /// <summary>A line for each source: targets side by side hear all sources in turn, as many targets as there are registers for. Seven groups take 28 of 32.</summary>
    [MethodImpl(Compiled)]
    private void ComputeAcross()
    {
        var target = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            target = ComputeAcross<BothSums<FourGroups, BothSums<TwoGroups, FourSums>>>(target);
            target = ComputeAcross<FourGroups>(target);
            target = ComputeAcross<TwoGroups>(target);
        }

        ComputeAcross<FourSums>(target);
    }

    /// <summary>Sums for so many targets at a time, for as long as there are so many.</summary>
    /// <returns>The first target that is left.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int ComputeAcross<TSums>(int target)
        where TSums : struct, ISums
    {
        long stride = store.Stride;
        for (; target + TSums.Width <= stride; target += TSums.Width)
        {
            var sums = default(TSums);
            var weights = store.Weights + target;
            var signal = _signals.First;
            var last = signal + store.Lines;
            for (; signal + 4 <= last; signal += 4)
            {
                sums.Add(weights, stride, Vector512.Create(signal[0]), Vector512.Create(signal[1]), Vector512.Create(signal[2]), Vector512.Create(signal[3]));
                weights += 4 * stride;
            }

            for (; signal < last; signal++)
            {
                sums.Add(weights, Vector512.Create(*signal));
                weights += stride;
            }

            sums.Store(_amounts.First + target);
        }

        return target;
    }

    /// <summary>A line for each target, whose eight partial sums are added up at its end. Nothing behind the last source may count.</summary>
    [MethodImpl(Compiled)]
    private void ComputeAlong()
    {
        _signals.Span[store.SourceCount..].Clear();
        for (var target = 0; target < store.Lines; target++)
        {
            store.ClearPadding(target);
            var sums = Along(store.Weights + ((long)target * store.Stride));
            _amounts.First[target] = ((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7]));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<double> Along(double* weights)
    {
        var sums = Vector512<double>.Zero;
        for (var source = 0; source < store.Stride; source += Lanes.Count)
        {
            sums = Vector512.FusedMultiplyAdd(Vector512.Load(_signals.First + source), Vector512.Load(weights + source), sums);
        }

        return sums;
    }
}
