using System.Runtime.CompilerServices;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>
/// Multiplies the columns of a matrix with a line for each source by the signals of the sources: consecutive targets get the signals of all sources in turn,
/// as many targets as there are registers for their sums.
/// </summary>
/// <param name="signals">The signal of each source.</param>
/// <param name="weights">The first line.</param>
/// <param name="stride">Numbers from one line to the next: whole groups.</param>
/// <param name="lines">Number of lines.</param>
/// <param name="receptors">The addresses of the receptors' inputs.</param>
/// <param name="receptorCount">Number of receptors.</param>
/// <param name="input">The place of the first target's input among those of a receptor.</param>
/// <param name="nextGroup">Distance from the inputs of one group of eight neurons to the next's.</param>
internal readonly unsafe struct ColumnProductLoop(
    double* signals, double* weights, long stride, long lines, double** receptors, int receptorCount, long input, long nextGroup) : IWidthLoop
{
    private const MethodImplOptions Compiled = MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining;

    /// <inheritdoc/>
    [MethodImpl(Compiled)]
    public void Run<T, TBits>()
        where T : struct, IVector<T>
        where TBits : struct, IBits<TBits, T> => AddInParts<OneSum<T>, BothSums<OneSum<T>, OneSum<T>, T>, T>();

    /// <summary>Fourteen vectors of targets at a time: two of sixteen registers are for the signal and a product. Then the largest parts that fit.</summary>
    /// <typeparam name="TOne">The sums of one vector of targets.</typeparam>
    /// <typeparam name="TTwo">The sums of two vectors of targets.</typeparam>
    /// <typeparam name="T">The vector.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddInParts<TOne, TTwo, T>()
        where TOne : struct, ISums<T>
        where TTwo : struct, ISums<T>
        where T : struct, IVector<T>
    {
        var target = AddSevens<BothSums<BothSums<TTwo, TTwo, T>, BothSums<TTwo, TOne, T>, T>, T>();
        target = Add<BothSums<TTwo, TTwo, T>, T>(target);
        target = Add<TTwo, T>(target);
        Add<TOne, T>(target);
    }

    /// <summary>Twice seven vectors of targets at a time, then seven.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int AddSevens<TSeven, T>()
        where TSeven : struct, ISums<T>
        where T : struct, IVector<T> => Add<TSeven, T>(Add<BothSums<TSeven, TSeven, T>, T>(0));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Add<TSums, T>(int target)
        where TSums : struct, ISums<T>
        where T : struct, IVector<T> => target + TSums.Targets <= stride ? AddSums<TSums, T>(target) : target;

    /// <summary>Computes sums for a number of targets at a time, while enough targets are left.</summary>
    /// <param name="target">The first target.</param>
    /// <returns>The first target that is left.</returns>
    [MethodImpl(Compiled)]
    private int AddSums<TSums, T>(int target)
        where TSums : struct, ISums<T>
        where T : struct, IVector<T>
    {
        var nextLine = stride;
        for (; target + TSums.Targets <= nextLine; target += TSums.Targets)
        {
            var sums = default(TSums);
            var weight = weights + target;
            var last = signals + lines;
            for (var signal = signals; signal < last; signal++)
            {
                sums.Add(weight, 0, *signal);
                weight += nextLine;
            }

            for (var receptor = 0; receptor < receptorCount; receptor++)
            {
                sums.AddTo(receptors[receptor] + input, nextGroup, target);
            }
        }

        return target;
    }
}
