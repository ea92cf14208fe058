using System.Diagnostics;
using NeuroForge.Engine.Ground;

namespace NeuroForge.Cli.Errors;

/// <summary>The line of a plugin's source at which it failed, in its author's own code.</summary>
internal static class SourceLine
{
    /// <summary>Finds the line of the innermost call within the plugin's assembly.</summary>
    /// <returns>The file, relative to the working directory if it is below it, and the line; null if the plugin has no symbols or the call was
    /// inlined.</returns>
    internal static string? Of(MechanismException failure)
    {
        var plugin = failure.Mechanism.Type.Assembly;
        var frame = new StackTrace(failure.InnerException!, fNeedFileInfo: true).GetFrames()
            .FirstOrDefault(frame => frame.GetMethod()?.Module.Assembly == plugin && frame.GetFileLineNumber() > 0);
        return frame?.GetFileName() is { } file ? FormattableString.Invariant($"{Shortened(file)}:{frame.GetFileLineNumber()}") : null;
    }

    private static string Shortened(string file)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, file);
        return relative.StartsWith("..", StringComparison.Ordinal) ? file : relative;
    }
}
