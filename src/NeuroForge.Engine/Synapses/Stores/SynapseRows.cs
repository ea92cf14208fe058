using System.Runtime.CompilerServices;

namespace NeuroForge.Engine.Synapses.Stores;

/// <summary>
/// The places of the rows of all sources. A store gives it out once, since a virtual call to the store at each spike would cost more than a short row.
/// </summary>
internal readonly struct SynapseRows
{
    private readonly RowSpan[]? _spans;
    private readonly int _next;
    private readonly int _count;
    private readonly int _stride;

    /// <summary>Rows that can change: a row's synapses are contiguous.</summary>
    /// <param name="spans">The places of each row, kept up to date by their owner.</param>
    internal SynapseRows(RowSpan[] spans) => (_spans, _stride) = (spans, 1);

    /// <summary>The rows of a matrix.</summary>
    /// <param name="next">The distance from the beginning of one row to that of the next.</param>
    /// <param name="count">Number of synapses in each row.</param>
    /// <param name="stride">The distance from a synapse to the next of its row.</param>
    internal SynapseRows(int next, int count, int stride) => (_next, _count, _stride) = (next, count, stride);

    /// <summary>The row of a source.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal SynapseRow Of(int source)
    {
        if (_spans is null)
        {
            return new(source * _next, _count, _stride);
        }

        ref readonly var span = ref _spans[source];
        return new(span.First, span.Count, 1);
    }
}
