namespace NeuroForge.Hosting.Import;

/// <summary>A network of another format cannot be brought over.</summary>
/// <param name="message">The file and the fault, in one line.</param>
public sealed class ImportException(string message) : Exception(message);
