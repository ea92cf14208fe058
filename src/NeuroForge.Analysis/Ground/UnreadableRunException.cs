namespace NeuroForge.Analysis.Ground;

/// <summary>Thrown if the folder of a run, or a file in it, is not valid. The message names the file, the place in it, and what is wrong.</summary>
public sealed class UnreadableRunException : IOException
{
    /// <summary>Creates the exception for a file or folder as a whole.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="message">The problem.</param>
    /// <param name="cause">The underlying exception; null if there is none.</param>
    public UnreadableRunException(string path, string message, Exception? cause = null)
        : base($"{path}: {message}", cause)
    {
    }

    /// <summary>Creates the exception for a line of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="line">The line, counted from 1.</param>
    /// <param name="message">The problem.</param>
    public UnreadableRunException(string path, long line, string message)
        : base(FormattableString.Invariant($"{path}:{line}: {message}"))
    {
    }
}
