using System.Globalization;

namespace NeuroForge.Cli.Progress;

/// <summary>Remaining time as text: at most two units, since it is an estimate.</summary>
internal static class TimeLeft
{
    private const long Minute = 60;
    private const long Hour = 60 * Minute;
    private const long Day = 24 * Hour;

    /// <summary>A time as text.</summary>
    /// <param name="seconds">0 or more.</param>
    internal static string InWords(double seconds) => Math.Min(seconds, long.MaxValue / 2) switch
    {
        < Minute - 0.5 => string.Create(CultureInfo.InvariantCulture, $"{seconds:0} s"),
        < Hour - 0.5 => Two(seconds, Minute, "min", 1, "s"),
        < Day - 30 => Two(seconds, Hour, "h", Minute, "min"),
        _ => Two(seconds, Day, "d", Hour, "h"),
    };

    private static string Two(double seconds, long large, string largeUnit, long small, string smallUnit)
    {
        var smalls = (long)Math.Round(Math.Min(seconds, long.MaxValue / 2) / small);
        return string.Create(CultureInfo.InvariantCulture, $"{smalls * small / large} {largeUnit} {smalls * small % large / small} {smallUnit}");
    }
}
