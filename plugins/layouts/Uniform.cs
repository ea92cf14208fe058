namespace NeuroForge.Layouts;

/// <summary>Neurons anywhere in a box.</summary>
[Layout("uniform", Doc = "Uniformly random places in a box centred on the origin.")]
public sealed class Uniform : ILayout
{
    [Parameter("um", Min = 0, Doc = "Extent along x.")]
    public double Width { get; set; }

    [Parameter("um", 0, Min = 0, Doc = "Extent along y.")]
    public double Height { get; set; }

    [Parameter("um", 0, Min = 0, Doc = "Extent along z.")]
    public double Depth { get; set; }

    /// <inheritdoc/>
    public void Place(Span<Position> positions, RandomStream random)
    {
        foreach (ref var position in positions)
        {
            var (x, y, z) = (random.NextDouble(), random.NextDouble(), random.NextDouble());
            position = new Position((x - 0.5) * Width, (y - 0.5) * Height, (z - 0.5) * Depth);
        }
    }
}
