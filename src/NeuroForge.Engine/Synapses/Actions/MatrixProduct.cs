using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Neurons;
using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>
/// The product of a matrix of weights and the signals of its sources, added to the pending inputs of its targets. It is the same for all rules, so it is
/// compiled once.
/// </summary>
/// <param name="store">The matrix.</param>
/// <param name="inputs">The targets' inputs.</param>
/// <param name="receptors">The receptors that it acts on.</param>
internal sealed unsafe class MatrixProduct(DenseStore store, InputRing inputs, int[] receptors)
{
    private const MethodImplOptions Compiled = MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining;

    private readonly AlignedMemory<double> _signals = new(Lanes.PadToBlock(store.SourceCount));
    private readonly nint[] _receptors = inputs.AddressesOf(receptors);

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

    /// <summary>For a matrix with a line for each source.</summary>
    /// <param name="input">The place of the first target's input among those of a receptor.</param>
    [MethodImpl(Compiled)]
    private void AddAcross(long input)
    {
        fixed (nint* addresses = _receptors)
        {
            var loop = new ColumnProductLoop(
                _signals.First, store.Weights, store.Stride, store.Lines, (double**)addresses, _receptors.Length, input, inputs.GroupStride);
            OwnVector.Run(ref loop);
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
