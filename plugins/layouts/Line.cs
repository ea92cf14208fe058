namespace NeuroForge.Layouts;

/// <summary>Neurons on a straight line, numbered along it.</summary>
[Layout("line", Doc = "A straight line, the diagonal of a box centred on the origin; neurons are numbered along it.")]
public sealed class Line : ILayout
{
    [Parameter("um", Min = 0, Doc = "Extent along x.")]
    public double Width { get; set; }

    [Parameter("um", 0, Min = 0, Doc = "Extent along y.")]
    public double Height { get; set; }

    [Parameter("um", 0, Min = 0, Doc = "Extent along z.")]
    public double Depth { get; set; }

    [Parameter("1", "even", Doc = "even: equal distances, with half of one before the first neuron and after the last, so that a ring closes evenly; random: every place equally likely.")]
    public LineSpacing Spacing { get; set; }

    /// <inheritdoc/>
    public void Place(Span<Position> positions, RandomStream random)
    {
        var along = new double[positions.Length];
        for (var i = 0; i < along.Length; i++)
        {
            along[i] = Spacing == LineSpacing.Even ? (i + 0.5) / along.Length : random.NextDouble();
        }

        Array.Sort(along);
        for (var i = 0; i < along.Length; i++)
        {
            var place = along[i] - 0.5;
            positions[i] = new Position(place * Width, place * Height, place * Depth);
        }
    }
}
