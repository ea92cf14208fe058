namespace NeuroForge.Analysis.Ground;

/// <summary>The folder of a run, or a file in it, is not what it should be. The message says which, where in it, and what is wrong.</summary>
public sealed class UnreadableRunException : IOException
{
    /// <summary>Makes the exception for a file or folder as a whole.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="message">What is wrong with it.</param>
    /// <param name="cause">What made it known; null where nothing was thrown.</param>
    public UnreadableRunException(string path, string message, Exception? cause = null)
        : base($"{path}: {message}", cause)
    {
    }

    /// <summary>Makes the exception for a line of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="line">The line, counted from 1.</param>
    /// <param name="message">What is wrong with it.</param>
    public UnreadableRunException(string path, long line, string message)
        : base(FormattableString.Invariant($"{path}:{line}: {message}"))
    {
    }
}
