namespace NeuroForge.Cli.Tests;

/// <summary>A test that needs ajv, and is reported as skipped where that is not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AjvTheoryAttribute : TheoryAttribute
{
    public AjvTheoryAttribute() => Skip = Schemas.Missing;
}
