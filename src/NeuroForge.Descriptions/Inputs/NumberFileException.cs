namespace NeuroForge.Descriptions.Inputs;

/// <summary>A file does not contain numbers in the format that a description names.</summary>
/// <param name="message">The reason, in one line, to follow the name of the file.</param>
internal sealed class NumberFileException(string message) : Exception(message);
