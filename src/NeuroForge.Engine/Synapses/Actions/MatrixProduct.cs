using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Neurons;
using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Vectors;
using FourGroups =
    NeuroForge.Engine.Synapses.Actions.BothSums<NeuroForge.Engine.Synapses.Actions.BothSums<NeuroForge.Engine.Synapses.Actions.FourSums,
    NeuroForge.Engine.Synapses.Actions.FourSums>, NeuroForge.Engine.Synapses.Actions.BothSums<NeuroForge.Engine.Synapses.Actions.FourSums,
    NeuroForge.Engine.Synapses.Actions.FourSums>>;
using TwoGroups = NeuroForge.Engine.Synapses.Actions.BothSums<NeuroForge.Engine.Synapses.Actions.FourSums, NeuroForge.Engine.Synapses.Actions.FourSums>;

namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>
/// The product of a matrix of weights and the signals of its sources, added to the pending inputs of its targets. It is the same for all rules, so it is
/// compiled once. For targets side by side it is written with Vector512 and not generic over the vector, because the JIT does not keep the sum of a generic
/// vector in a register, which costs half of the speed. The bits are the same.
/// </summary>
/// <param name="store">The matrix.</param>
/// <param name="inputs">The targets' inputs.</param>
/// <param name="receptors">The receptors that it acts on.</param>
internal sealed unsafe class MatrixProduct(DenseStore store, InputRing inputs, int[] receptors)
{
    private const MethodImplOptions Compiled = MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining;

    private readonly AlignedMemory<double> _signals = new(Lanes.PadToBlock(store.SourceCount));
    private readonly nint[] _receptors = inputs.AddressesOf(receptors);
    private readonly int _stride = inputs.GroupStride;

    /// <summary>The sum of each line, if lines are targets, and room for eight more numbers.</summary>
    private readonly AlignedMemory<double> _sums = new(store.LinesAreSources ? 0 : store.Lines + Lanes.Count);

    /// <summary>The signal of each source, padded to whole groups.</summary>
    internal double* Signals => _signals.First;

    /// <summary>Adds the sum for each target to its inputs.</summary>
    /// <param name="slot">The slot of the step in which they arrive.</param>
    internal void AddTo(int slot)
    {
        if (store.LinesAreSources)
        {
            AddAcross(slot * Lanes.Count);
        }
        else
        {
            AddAlong(slot);
        }
    }

    /// <summary>
    /// For a matrix with a line for each source: consecutive targets get the signals of all sources in turn, as many targets as there are registers. Seven
    /// groups need 28 of 32.
    /// </summary>
    /// <param name="input">The place of the first target's input among those of a receptor.</param>
    [MethodImpl(Compiled)]
    private void AddAcross(long input)
    {
        var target = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            AddAcross<BothSums<FourGroups, BothSums<TwoGroups, FourSums>>>(ref target, ref input);
            AddAcross<FourGroups>(ref target, ref input);
            AddAcross<TwoGroups>(ref target, ref input);
        }

        AddAcross<FourSums>(ref target, ref input);
    }

    /// <summary>Computes sums for a number of targets at a time, while enough targets are left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddAcross<TSums>(ref int target, ref long input)
        where TSums : struct, ISums
    {
        long stride = store.Stride;
        for (; target + (TSums.Groups * Lanes.Count) <= stride; target += TSums.Groups * Lanes.Count)
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

            foreach (var receptor in _receptors)
            {
                sums.AddTo((double*)receptor + input, _stride);
            }

            input += TSums.Groups * _stride;
        }
    }

    /// <summary>For a matrix with a line for each target. Numbers after the last source must not count.</summary>
    [MethodImpl(Compiled)]
    private void AddAlong(int slot)
    {
        _signals.Span[store.SourceCount..].Clear();
        for (var target = 0; target < store.Lines; target++)
        {
            store.ClearPadding(target);
        }

        var loop = new LineProductLoop(_signals.First, store.Weights, store.Stride, store.Lines, _sums.First);
        OwnVector.Run(ref loop);
        for (var target = 0; target < store.Lines; target++)
        {
            foreach (var receptor in _receptors)
            {
                ((double*)receptor)[inputs.Offset(target, slot)] += _sums.First[target];
            }
        }
    }
}
