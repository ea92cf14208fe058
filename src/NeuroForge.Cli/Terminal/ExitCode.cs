namespace NeuroForge.Cli.Terminal;

/// <summary>What the process's exit code says.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    internal const int Done = 0;

    /// <summary>The description is wrong.</summary>
    internal const int Description = 1;

    /// <summary>The command line is wrong.</summary>
    internal const int Usage = 2;

    /// <summary>A plugin failed.</summary>
    internal const int Plugin = 3;

    /// <summary>A file could not be read or written.</summary>
    internal const int File = 4;

    /// <summary>A mistake in NeuroForge itself, neither the user's nor a plugin's.</summary>
    internal const int Defect = 70;

    /// <summary>Cancelled by Ctrl-C; everything recorded so far has been written.</summary>
    internal const int Cancelled = 130;
}
