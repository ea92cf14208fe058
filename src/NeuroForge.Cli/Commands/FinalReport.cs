using NeuroForge.Hosting.Models;
using NeuroForge.Reporting;

namespace NeuroForge.Cli.Commands;

/// <summary>The report at the end of a run. It never costs a run that has ended: what goes wrong here is a warning.</summary>
/// <remarks>A class of its own, so that what draws is loaded only once the run is over.</remarks>
internal static class FinalReport
{
    /// <summary>Larger recordings are left to <c>neuroforge report</c>, so that nobody waits at the end of a run for pictures.</summary>
    private const long LargestRecording = 64 << 20;

    /// <summary>Writes the report.</summary>
    /// <param name="directory">The run's folder.</param>
    /// <param name="model">What was run.</param>
    /// <returns>The file; null where it could not be written, which was then said.</returns>
    internal static string? Write(string directory, Model model)
    {
        try
        {
            return Report.Write(directory, model, new() { LargestRecording = LargestRecording })[0];
        }
        catch (Exception failure)
        {
            Console.Error.WriteLine($"warning: there is no report: {failure.Message}");
            return null;
        }
    }

    /// <summary>Removes the report of an earlier run in the same folder, which would tell of that one. One that stays is written over later.</summary>
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
