namespace NeuroForge.Engine;

/// <summary>Makes types that are so many lanes, for loops that are closed over the size of what they copy.</summary>
internal static class LaneRun
{
    /// <summary>What of the size of a run is lanes: all, but for the single byte that even <see cref="NoLanes"/> has. A mask, so that the JIT still knows places when it first reads them.</summary>
    internal const int Whole = -sizeof(double);

    /// <summary>The type of some lanes side by side.</summary>
    internal static Type Of(Type lane, int count) => count switch
    {
        0 => typeof(NoLanes),
        1 => lane,
        _ => typeof(LanePair<,>).MakeGenericType(Of(lane, count / 2), Of(lane, count - (count / 2))),
    };
}
