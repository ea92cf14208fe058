namespace NeuroForge.Engine.Profiling;

/// <summary>The cost of reading a clock.</summary>
internal static class Looks
{
    private const int Repeats = 20;
    private const int Readings = 50;

    /// <summary>Measures what reading a clock once takes, in s: the smallest mean of many.</summary>
    internal static double Cost(this TimeProvider clock)
    {
        var least = double.PositiveInfinity;
        for (var i = 0; i < Repeats; i++)
        {
            var begin = clock.GetTimestamp();
            for (var reading = 1; reading < Readings; reading++)
            {
                _ = clock.GetTimestamp();
            }

            least = Math.Min(least, (clock.GetTimestamp() - begin) / (double)Readings);
        }

        return least / clock.TimestampFrequency;
    }
}
