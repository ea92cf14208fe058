namespace NeuroForge.Connectivity;

/// <summary>Number of pairs of a source and a target that may be joined, by target.</summary>
internal sealed class AllowedPairs
{
    private readonly long[] _before;

    /// <summary>Counts the pairs, with one test for each target.</summary>
    /// <param name="context">The two sides.</param>
    internal AllowedPairs(ConnectorContext context)
    {
        _before = new long[context.TargetCount + 1];
        for (var target = 0; target < context.TargetCount; target++)
        {
            var forbidden = !context.Autapses && context.AutapseOf(target) >= 0;
            _before[target + 1] = _before[target] + context.SourceCount - (forbidden ? 1 : 0);
        }
    }

    /// <summary>Number of all allowed pairs.</summary>
    internal long Count => _before[^1];

    /// <summary>Number of allowed pairs of a range of targets.</summary>
    /// <param name="first">The first target.</param>
    /// <param name="end">The target after the last.</param>
    internal long Of(int first, int end) => _before[end] - _before[first];
}
