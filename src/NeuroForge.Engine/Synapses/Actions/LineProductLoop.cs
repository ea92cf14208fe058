using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>
/// Multiplies each line of a matrix by the signals of its sources: every eighth source is added to the same one of eight sums, which are then added in a fixed
/// order for any vector.
/// </summary>
/// <param name="signals">The signal of each source, padded to whole groups.</param>
/// <param name="weights">The first line.</param>
/// <param name="stride">Numbers from one line to the next: whole groups.</param>
/// <param name="lines">Number of lines.</param>
/// <param name="sums">Receives the sum of each line; must have space for eight more numbers after the last.</param>
internal readonly unsafe struct LineProductLoop(double* signals, double* weights, long stride, long lines, double* sums) : IWidthLoop
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Run<T, TBits>()
        where T : struct, IVector<T>
        where TBits : struct, IBits<TBits, T>
    {
        var line = weights;
        var part = sums + lines;
        for (long target = 0; target < lines; target++)
        {
            for (var lane = 0; lane < Lanes.Count; lane += T.Width)
            {
                T sum = 0.0;
                var weight = line + lane;
                for (var source = lane; source < stride; source += Lanes.Count)
                {
                    sum = T.Fma(T.Load(ref signals[source]), T.Load(ref *weight), sum);
                    weight += Lanes.Count;
                }

                T.Store(sum, ref part[lane]);
            }

            sums[target] = Total(part);
            line += stride;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Total(double* s) => ((s[0] + s[1]) + (s[2] + s[3])) + ((s[4] + s[5]) + (s[6] + s[7]));
}
