using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NeuroForge.Engine;

/// <summary>Weights of a matrix times what its sources send. The same for all rules, so it is compiled once.</summary>
/// <param name="store">The matrix.</param>
/// <typeparam name="L">The lane.</typeparam>
internal sealed unsafe class MatrixProduct<L>(DenseStore store)
    where L : struct, ILane<L>
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
            for (var lane = 0; lane < Lanes.Count; lane += L.Width)
            {
                L.Store(L.Load(ref input[lane]) + L.Load(ref amount[lane]), ref input[lane]);
            }

            input += stride;
        }
    }

    /// <summary>A line for each source: targets side by side hear all sources in turn, as many targets as there are registers for.</summary>
    [MethodImpl(Compiled)]
    private void ComputeAcross()
    {
        var target = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            target = ComputeAcross<TwiceTheSums<TwiceTheSums<FourSums<L>, L>, L>>(target);
            target = ComputeAcross<TwiceTheSums<FourSums<L>, L>>(target);
        }

        ComputeAcross<FourSums<L>>(target);
    }

    /// <summary>Sums for so many targets at a time, for as long as there are so many.</summary>
    /// <returns>The first target that is left.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int ComputeAcross<TSums>(int target)
        where TSums : struct, ISums<L>
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
                sums.Add(weights, stride, signal[0], signal[1], signal[2], signal[3]);
                weights += 4 * stride;
            }

            for (; signal < last; signal++)
            {
                sums.Add(weights, *signal);
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
        var partial = stackalloc double[Lanes.Count];
        for (var target = 0; target < store.Lines; target++)
        {
            store.ClearPadding(target);
            for (var lane = 0; lane < Lanes.Count; lane += L.Width)
            {
                L.Store(Along(store.Weights + ((long)target * store.Stride) + lane, _signals.First + lane), ref partial[lane]);
            }

            _amounts.First[target] = ((partial[0] + partial[1]) + (partial[2] + partial[3])) + ((partial[4] + partial[5]) + (partial[6] + partial[7]));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private L Along(double* weights, double* signals)
    {
        L sum = 0.0;
        for (var source = 0; source < store.Stride; source += Lanes.Count)
        {
            sum = L.Fma(L.Load(ref weights[source]), L.Load(ref signals[source]), sum);
        }

        return sum;
    }
}
