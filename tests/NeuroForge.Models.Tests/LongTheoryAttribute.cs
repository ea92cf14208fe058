namespace NeuroForge.Models.Tests;

/// <summary>A <see cref="LongFactAttribute"/> with data.</summary>
public sealed class LongTheoryAttribute : TheoryAttribute
{
    public LongTheoryAttribute() => Skip = new LongFactAttribute().Skip;
}
