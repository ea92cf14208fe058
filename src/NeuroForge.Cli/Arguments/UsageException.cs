namespace NeuroForge.Cli.Arguments;

/// <summary>Thrown if the command line is found to be wrong only after the files that it names have been read.</summary>
internal sealed class UsageException(string message) : Exception(message);
