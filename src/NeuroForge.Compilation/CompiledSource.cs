namespace NeuroForge.Compilation;

/// <summary>The result of a compilation.</summary>
/// <param name="Assembly">The assembly; empty if there are errors.</param>
/// <param name="Errors">The compiler's errors.</param>
public sealed record CompiledSource(byte[] Assembly, IReadOnlyList<string> Errors);
