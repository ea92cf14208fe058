namespace NeuroForge.Compilation;

/// <summary>The result of compiling a project.</summary>
/// <param name="Assembly">The assembly; empty if there are errors.</param>
/// <param name="Symbols">Its symbols for debuggers; empty if they are in the assembly, or if there are errors.</param>
/// <param name="Errors">The compiler's errors with their places.</param>
/// <param name="NeedsGenerators">True if parts are missing that source generators write: only a build of the project has them.</param>
public sealed record CompiledProject(byte[] Assembly, byte[] Symbols, IReadOnlyList<string> Errors, bool NeedsGenerators);
