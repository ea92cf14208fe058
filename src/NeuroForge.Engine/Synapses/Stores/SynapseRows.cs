using System.Runtime.CompilerServices;

namespace NeuroForge.Engine.Synapses.Stores;

/// <summary>
/// The places of the rows of all sources. A store gives it out once, since a virtual call to the store at each spike would cost more than a short row.
/// </summary>
internal readonly struct SynapseRows
{
    private readonly int[]? _firsts;
    private readonly int[] _counts;
    private readonly int _next;
    private readonly int _count;
    private readonly int _stride;

    /// <summary>Rows that can change: a row's synapses are contiguous.</summary>
    /// <param name="firsts">The first place of each row, kept up to date by its owner.</param>
    /// <param name="counts">The number of synapses of each row, kept up to date by its owner.</param>
    internal SynapseRows(int[] firsts, int[] counts) => (_firsts, _counts, _stride) = (firsts, counts, 1);

    /// <summary>The rows of a matrix.</summary>
    /// <param name="next">The distance from the beginning of one row to that of the next.</param>
    /// <param name="count">Number of synapses in each row.</param>
    /// <param name="stride">The distance from a synapse to the next of its row.</param>
    internal SynapseRows(int next, int count, int stride) => (_counts, _next, _count, _stride) = ([], next, count, stride);

    /// <summary>The row of a source.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal SynapseRow Of(int source) => _firsts is null ? new(source * _next, _count, _stride) : new(_firsts[source], _counts[source], _stride);
}
