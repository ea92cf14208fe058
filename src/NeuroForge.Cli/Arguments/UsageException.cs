namespace NeuroForge.Cli.Arguments;

/// <summary>The command line asks for what there is not, which shows only once the files that it names have been read.</summary>
internal sealed class UsageException(string message) : Exception(message);
