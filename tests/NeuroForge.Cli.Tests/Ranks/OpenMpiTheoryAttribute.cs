namespace NeuroForge.Cli.Tests;

/// <summary>Tests that start several ranks by the launcher of Open MPI; skipped, and said so, where it is not installed.</summary>
public sealed class OpenMpiTheoryAttribute : TheoryAttribute
{
    public OpenMpiTheoryAttribute() => Skip = new OpenMpiFactAttribute().Skip;
}
