namespace NeuroForge.Cli.Terminal;

/// <summary>The exit codes of the process.</summary>
internal static class ExitCode
{
    /// <summary>Success.</summary>
    internal const int Done = 0;

    /// <summary>The description is wrong.</summary>
    internal const int Description = 1;

    /// <summary>The command line is wrong.</summary>
    internal const int Usage = 2;

    /// <summary>A plugin failed.</summary>
    internal const int Plugin = 3;

    /// <summary>A file could not be read or written.</summary>
    internal const int File = 4;

    /// <summary>Another rank failed; the first rank has printed its message.</summary>
    internal const int Rank = 5;

    /// <summary>A mistake in NeuroForge itself, not of the user or a plugin.</summary>
    internal const int Defect = 70;

    /// <summary>Cancelled by Ctrl-C, everything recorded so far has been written; or members of a sweep have not ended yet.</summary>
    internal const int Cancelled = 130;
}
