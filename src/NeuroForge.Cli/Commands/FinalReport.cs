using NeuroForge.Cli.Terminal;
using NeuroForge.Hosting.Models;
using NeuroForge.Reporting;

namespace NeuroForge.Cli.Commands;

/// <summary>The report at the end of a run. A failure to write it is only a warning, since the run has already ended.</summary>
/// <remarks>A separate class, so that the drawing code is loaded only after the run.</remarks>
internal static class FinalReport
{
    /// <summary>
    /// Greatest size of recordings in bytes for this report; larger ones are left to <c>neuroforge report</c>, so that the end of a run does not take long.
    /// </summary>
    private const long LargestRecording = 64 << 20;

    /// <summary>Writes the report.</summary>
    /// <param name="directory">The run's folder.</param>
    /// <param name="model">The model of the run.</param>
    /// <param name="messages">Receives the reason if it could not be written.</param>
    /// <returns>The file; null if it could not be written, which has then been reported.</returns>
    internal static string? Write(string directory, Model model, Messages messages)
    {
        try
        {
            return Report.Write(directory, model, new() { LargestRecording = LargestRecording })[0];
        }
        catch (Exception failure)
        {
            messages.Warn($"the report could not be written: {failure.Message}");
            return null;
        }
    }

    /// <summary>Writes the report of a sweep.</summary>
    /// <param name="directory">The sweep's folder.</param>
    /// <param name="messages">Receives the reason if it could not be written.</param>
    /// <returns>The file; null if it could not be written, which has then been reported.</returns>
    internal static string? WriteSweep(string directory, Messages messages)
    {
        try
        {
            return Report.Write(directory, new())[0];
        }
        catch (Exception failure)
        {
            messages.Warn($"the report could not be written: {failure.Message}");
            return null;
        }
    }

    /// <summary>Removes the report of an earlier run in the same folder. If that fails, it is overwritten later.</summary>
    internal static void Forget(string directory)
    {
        try
        {
            File.Delete(Path.Combine(directory, Report.FileName));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A run does not end, or fail to begin, for its pictures.
        }
    }
}
