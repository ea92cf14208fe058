namespace NeuroForge.Layouts;

/// <summary>Neurons in the rows of a flat grid.</summary>
[Layout("grid", Doc = "A flat grid, filled row by row and centred on the origin.")]
public sealed class Grid : ILayout, IBoundedLayout
{
    [Parameter("1", Min = 1, Doc = "Neurons in a row.")]
    public int Columns { get; set; } = 1;

    [Parameter("um", Above = 0, Doc = "Distance between neighbours.")]
    public double Spacing { get; set; }

    [Parameter(false, Doc = "True if opposite sides of the grid are joined, so that distances are measured the shorter way round; all rows must be full.")]
    public bool Periodic { get; set; }

    /// <inheritdoc/>
    public LayoutExtent ExtentOf(int neurons)
    {
        if (Periodic && neurons % Columns != 0)
        {
            throw new ParameterException(
                "periodic", $"{neurons} neurons do not fill rows of {Columns}, so opposite sides of the grid do not fit; choose another number of columns");
        }

        return new(Columns * Spacing, Rows(neurons) * Spacing, 0, Periodic);
    }

    /// <inheritdoc/>
    public void Place(Span<Position> positions, RandomStream random)
    {
        var rows = Rows(positions.Length);
        for (var i = 0; i < positions.Length; i++)
        {
            positions[i] = new Position(Centred(i % Columns, Columns), Centred(i / Columns, rows));
        }
    }

    private int Rows(int neurons) => ((neurons - 1) / Columns) + 1;

    private double Centred(int place, int places) => (place - ((places - 1) / 2.0)) * Spacing;
}
