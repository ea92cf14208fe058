namespace NeuroForge.Hosting.Inputs;

/// <summary>The folder <c>inputs</c> beside the results of a run: copies of the files and networks that its description names.</summary>
internal static class ResultsInputs
{
    /// <summary>The folder of a run.</summary>
    internal static string In(string directory) => Path.Combine(directory, "inputs");

    /// <summary>Replaces the copies of an earlier run by those of a model.</summary>
    /// <param name="directory">The folder of the run.</param>
    /// <param name="inputs">The files that the model names.</param>
    /// <exception cref="IOException">They cannot be copied, or one of them is a result of an earlier run in the same folder, which would be lost.</exception>
    /// <exception cref="UnauthorizedAccessException">They may not be copied.</exception>
    internal static void Replace(string directory, InputFiles inputs)
    {
        if (inputs.Inside(directory) is { } own)
        {
            throw new IOException($"the run would begin from {own} and replace it by its own results; choose another folder for them");
        }

        if (Directory.Exists(In(directory)))
        {
            Directory.Delete(In(directory), recursive: true);
        }

        inputs.Keep(In(directory));
    }
}
