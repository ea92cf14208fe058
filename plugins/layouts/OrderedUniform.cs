namespace NeuroForge.Layouts;

/// <summary>Neurons anywhere in a box, in a chain from one corner to the opposite one.</summary>
[Layout("ordered_uniform", Doc = "Uniformly random coordinates in a box centred on the origin, each axis sorted on its own: a chain from corner to corner.")]
public sealed class OrderedUniform : ILayout
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
        var (x, y, z) = (Sorted(positions.Length, random), Sorted(positions.Length, random), Sorted(positions.Length, random));
        for (var i = 0; i < positions.Length; i++)
        {
            positions[i] = new Position((x[i] - 0.5) * Width, (y[i] - 0.5) * Height, (z[i] - 0.5) * Depth);
        }
    }

    private static double[] Sorted(int count, RandomStream random)
    {
        var numbers = new double[count];
        foreach (ref var number in numbers.AsSpan())
        {
            number = random.NextDouble();
        }

        Array.Sort(numbers);
        return numbers;
    }
}
