namespace NeuroForge.Engine.Building;

/// <summary>Counts, target after target, how often each source has already been joined to the target.</summary>
/// <param name="sources">Number of sources.</param>
internal sealed class PairRanks(int sources)
{
    private readonly int[] _lastTargets = [.. Enumerable.Repeat(-1, sources)];
    private readonly int[] _counts = new int[sources];

    /// <summary>Counts a synapse.</summary>
    /// <param name="source">Its source.</param>
    /// <param name="target">Its target; all synapses of a target are counted one after the other.</param>
    /// <returns>Number of earlier synapses of the same pair.</returns>
    internal int Next(int source, int target)
    {
        if (_lastTargets[source] != target)
        {
            _lastTargets[source] = target;
            _counts[source] = 0;
        }

        return _counts[source]++;
    }
}
