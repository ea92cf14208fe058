namespace NeuroForge.Layouts;

/// <summary>Neurons at random positions in a box, in a chain from one corner to the opposite one.</summary>
[Layout("ordered_uniform", Doc = "Uniformly random coordinates in a box centred on the origin, each axis sorted on its own: a chain from corner to corner.")]
public sealed class OrderedUniform : BoxLayout
{
    /// <inheritdoc/>
    public override void Place(Span<Position> positions, RandomStream random)
    {
        var (x, y, z) = (Sorted(positions.Length, random), Sorted(positions.Length, random), Sorted(positions.Length, random));
        for (var i = 0; i < positions.Length; i++)
        {
            positions[i] = At(x[i] - 0.5, y[i] - 0.5, z[i] - 0.5);
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
