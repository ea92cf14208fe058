using System.Text;

namespace NeuroForge.Hosting;

/// <summary>The folder into which a run writes.</summary>
internal static class ResultsFolder
{
    private const string DescriptionName = "model.json";

    /// <summary>Makes the folder and tries it, before hours are spent on what could then not be written.</summary>
    /// <exception cref="IOException">It cannot be made or written.</exception>
    internal static void Prepare(string directory) => Write(directory, () =>
    {
        Directory.CreateDirectory(directory);
        var trial = Path.Combine(directory, ".writable");
        File.WriteAllBytes(trial, []);
        File.Delete(trial);
    });

    /// <summary>Removes the summary of an earlier run, whose recordings are being overwritten: where there is a summary, a run has ended.</summary>
    /// <exception cref="IOException">It cannot be removed.</exception>
    internal static void Forget(string directory) => Write(directory, () => File.Delete(Path.Combine(directory, RunFile.Name)));

    /// <summary>Lays the description beside the results, so that the folder explains itself.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    internal static void KeepDescription(string directory, string text) =>
        Write(directory, () => WholeFile.Write(Path.Combine(directory, DescriptionName), stream => stream.Write(Encoding.UTF8.GetBytes(text))));

    private static void Write(string directory, Action action)
    {
        try
        {
            action();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"results cannot be written to {directory}: {failure.Message}", failure);
        }
    }
}
