using System.Runtime.CompilerServices;

namespace NeuroForge.Engine.Synapses.Stores;

/// <summary>
/// Where the row of each source stands. What a store tells of it once, since a spike that asked its store through a virtual call would spend more on that
/// than on a short row.
/// </summary>
internal readonly struct SynapseRows
{
    private readonly int[]? _firsts;
    private readonly int[] _counts;
    private readonly int _next;
    private readonly int _count;
    private readonly int _stride;

    /// <summary>Rows that come and go: a row's synapses stand side by side.</summary>
    /// <param name="firsts">The first place of each, kept up by its owner.</param>
    /// <param name="counts">How many synapses each has, kept up by its owner.</param>
    internal SynapseRows(int[] firsts, int[] counts) => (_firsts, _counts, _stride) = (firsts, counts, 1);

    /// <summary>The rows of a matrix.</summary>
    /// <param name="next">Places from the beginning of one row to that of the next.</param>
    /// <param name="count">How many synapses each has.</param>
    /// <param name="stride">Places from a synapse to the next of its row.</param>
    internal SynapseRows(int next, int count, int stride) => (_counts, _next, _count, _stride) = ([], next, count, stride);

    /// <summary>The row of a source.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal SynapseRow Of(int source) => _firsts is null ? new(source * _next, _count, _stride) : new(_firsts[source], _counts[source], _stride);
}
