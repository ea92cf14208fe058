namespace NeuroForge.Engine.Synapses.Stores;

/// <summary>
/// The ranges of the synapses of each target in a list by target: all are counted, then each gets its place. Those of one target keep their order.
/// </summary>
/// <param name="targets">Number of targets.</param>
internal sealed class TargetRuns(int targets)
{
    /// <summary>Entry t + 1 is the next free place of target t, and at the end the begin of t + 1; counts are collected one entry further on.</summary>
    private readonly int[] _bounds = new int[targets + 2];

    /// <summary>The range of a target's synapses.</summary>
    internal Range Of(int target) => _bounds[target].._bounds[target + 1];

    /// <summary>Begins to count.</summary>
    internal void Clear() => Array.Clear(_bounds);

    /// <summary>Counts some synapses.</summary>
    /// <param name="targets">The target of each.</param>
    /// <param name="first">The number of the first target here.</param>
    internal void Count(ReadOnlySpan<int> targets, int first = 0)
    {
        var bounds = _bounds.AsSpan(2);
        foreach (var target in targets)
        {
            bounds[target - first]++;
        }
    }

    /// <summary>Counts a synapse.</summary>
    internal void Count(int target) => _bounds[target + 2]++;

    /// <summary>Computes the places of all counted synapses.</summary>
    /// <returns>Number of synapses.</returns>
    internal int Lay()
    {
        var sum = 0;
        foreach (ref var bound in _bounds.AsSpan())
        {
            bound = sum += bound;
        }

        return sum;
    }

    /// <summary>Takes the next place of a target.</summary>
    internal int Next(int target) => _bounds[target + 1]++;
}
