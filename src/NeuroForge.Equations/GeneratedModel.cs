namespace NeuroForge.Equations;

/// <summary>A model of equations as the source of a plugin.</summary>
/// <param name="Name">The name that descriptions use.</param>
/// <param name="TypeName">The name of its type.</param>
/// <param name="Source">The source: C#, one file.</param>
/// <param name="Method">The integration, in one sentence.</param>
public sealed record GeneratedModel(string Name, string TypeName, string Source, string Method);
