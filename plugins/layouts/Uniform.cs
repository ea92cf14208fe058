namespace NeuroForge.Layouts;

/// <summary>Neurons at random positions in a box.</summary>
[Layout("uniform", Doc = "Uniformly random positions in a box centred on the origin.")]
public sealed class Uniform : BoxLayout
{
    /// <inheritdoc/>
    public override void Place(Span<Position> positions, RandomStream random)
    {
        foreach (ref var position in positions)
        {
            var (x, y, z) = (random.NextDouble(), random.NextDouble(), random.NextDouble());
            position = At(x - 0.5, y - 0.5, z - 0.5);
        }
    }
}
