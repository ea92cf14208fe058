namespace NeuroForge.Cli.Terminal;

/// <summary>The line on a terminal that is written over and over.</summary>
internal static class MovingLine
{
    /// <summary>Takes it off the terminal; what is written next stands in its place.</summary>
    internal const string Wipe = "\r\e[2K";

    /// <summary>Whether what is printed goes to a terminal on which a line can move.</summary>
    internal static bool IsPossible => !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") is not "dumb";
}
