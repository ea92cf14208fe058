using System.Text;

namespace NeuroForge.Cli.Terminal;

/// <summary>The destination of a command's text.</summary>
internal static class Output
{
    /// <summary>A writer to a file, or to the terminal or pipe if no file is named.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    internal static StreamWriter To(string? file) =>
        new(
            file is null ? Console.OpenStandardOutput() : File.Create(file),
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            bufferSize: 1 << 16) { NewLine = "\n" };
}
