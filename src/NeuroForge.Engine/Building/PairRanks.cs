namespace NeuroForge.Engine.Building;

/// <summary>Counts, target after target, how often each source has been joined to the target before.</summary>
/// <param name="sources">How many sources there are.</param>
internal sealed class PairRanks(int sources)
{
    private readonly int[] _lastTargets = [.. Enumerable.Repeat(-1, sources)];
    private readonly int[] _counts = new int[sources];

    /// <summary>Counts a synapse.</summary>
    /// <param name="source">Its source.</param>
    /// <param name="target">Its target; all of one target come one after the other.</param>
    /// <returns>How many of the same pair there were before.</returns>
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
