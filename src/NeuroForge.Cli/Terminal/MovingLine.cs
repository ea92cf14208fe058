using NeuroForge.Engine.Ranks;

namespace NeuroForge.Cli.Terminal;

/// <summary>The line on a terminal that is overwritten repeatedly.</summary>
internal static class MovingLine
{
    /// <summary>Removes the line from the terminal; the next output replaces it.</summary>
    internal const string Wipe = "\r\e[2K";

    /// <summary>True if the output is a terminal with cursor control.</summary>
    internal static bool IsPossible => !Console.IsOutputRedirected && !RankLauncher.IsUsed && Environment.GetEnvironmentVariable("TERM") is not "dumb";
}
