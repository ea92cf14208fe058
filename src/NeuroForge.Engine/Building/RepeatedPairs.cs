using NeuroForge.Engine.Circuit;

namespace NeuroForge.Engine.Building;

/// <summary>Finds neurons that are joined more than once.</summary>
internal static class RepeatedPairs
{
    /// <summary>The first pair, by store and source, that has more than one synapse; null if there is none.</summary>
    internal static (int Source, int Target)? First(Projection projection)
    {
        int[] targets = [];
        for (var number = 0; number < projection.Stores.Count; number++)
        {
            var store = projection.Stores[number];
            for (var source = 0; source < store.SourceCount; source++)
            {
                var row = store.TargetsOf(source);
                if (targets.Length < row.Length)
                {
                    targets = new int[row.Length];
                }

                var sorted = targets.AsSpan(0, row.Length);
                row.CopyTo(sorted);
                sorted.Sort();
                for (var i = 1; i < sorted.Length; i++)
                {
                    if (sorted[i] == sorted[i - 1])
                    {
                        return (source, projection.Stores.FirstTarget(number) + sorted[i]);
                    }
                }
            }
        }

        return null;
    }
}
