namespace NeuroForge.Layouts;

/// <summary>Neurons on a straight line, numbered along it.</summary>
[Layout("line", Doc = "A straight line, the diagonal of a box centred on the origin; neurons are numbered along it.")]
public sealed class Line : BoxLayout
{
    [Parameter("1", "even",
        Doc =
            "even: equal distances, with half of one before the first neuron and after the last, so that a ring closes evenly; random: every position equally "
                + "likely.")]
    public LineSpacing Spacing { get; set; }

    /// <inheritdoc/>
    public override void Place(Span<Position> positions, RandomStream random)
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
            positions[i] = At(place, place, place);
        }
    }
}
