namespace NeuroForge.Engine.Synapses.Stores;

/// <summary>
/// Where in a list by target the synapses of each target lie: all are counted, then each is given its place. Those of one target
/// keep the order in which they come.
/// </summary>
/// <param name="targets">How many targets there are.</param>
internal sealed class TargetRuns(int targets)
{
    /// <summary>Entry t + 1 is the next free place of target t, and in the end where those of t + 1 begin; counts are gathered one entry further on.</summary>
    private readonly int[] _bounds = new int[targets + 2];

    /// <summary>Where the synapses of a target lie.</summary>
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

    /// <summary>Lays out the places of all that were counted.</summary>
    /// <returns>How many there are.</returns>
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
