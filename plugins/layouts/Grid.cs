namespace NeuroForge.Layouts;

/// <summary>Neurons in the rows of a flat grid.</summary>
[Layout("grid", Doc = "A flat grid, filled row by row and centred on the origin.")]
public sealed class Grid : ILayout
{
    [Parameter("1", Min = 1, Doc = "Neurons in a row.")]
    public int Columns { get; set; } = 1;

    [Parameter("um", Above = 0, Doc = "Distance between neighbours.")]
    public double Spacing { get; set; }

    /// <inheritdoc/>
    public void Place(Span<Position> positions, RandomStream random)
    {
        var rows = ((positions.Length - 1) / Columns) + 1;
        for (var i = 0; i < positions.Length; i++)
        {
            positions[i] = new Position(Centred(i % Columns, Columns), Centred(i / Columns, rows));
        }
    }

    private double Centred(int place, int places) => (place - ((places - 1) / 2.0)) * Spacing;
}
