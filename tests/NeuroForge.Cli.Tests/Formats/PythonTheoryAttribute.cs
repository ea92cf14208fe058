namespace NeuroForge.Cli.Tests;

/// <summary>A <see cref="PythonFactAttribute"/> for several cases.</summary>
public sealed class PythonTheoryAttribute : TheoryAttribute
{
    public PythonTheoryAttribute() => Skip = new PythonFactAttribute().Skip;
}
