namespace TemplateNamePlugin;

/// <summary>
/// A hexagonal grid, filled row by row: every other row is shifted by half the spacing, so that an inner neuron has six neighbours at the same distance. Each
/// neuron may then be shifted randomly by a small distance, as in real mosaics of cells.
/// </summary>
/// <remarks>Mosaics of retinal cells: Wässle and Riemann (1978), doi:10.1098/rspb.1978.0026.</remarks>
[Layout("template_name", Doc = "A hexagonal grid, optionally with a small random shift of each neuron.", Reference = "doi:10.1098/rspb.1978.0026")]
public sealed class TemplateName : ILayout
{
    private static readonly double RowsApart = Math.Sqrt(3) / 2;

    [Parameter("1", 10, Min = 1, Doc = "Neurons in a row.")]
    public int Columns { get; set; }

    [Parameter("um", 20, Above = 0, Doc = "Distance between neighbours.")]
    public double Spacing { get; set; }

    [Parameter("um", 0, Min = 0, Doc = "Largest random shift of a neuron along each axis, uniformly distributed.")]
    public double Jitter { get; set; }

    /// <summary>Places the neurons in the order of their numbers, each with its own random numbers.</summary>
    public void Place(Span<Position> positions, RandomStream random)
    {
        for (var neuron = 0; neuron < positions.Length; neuron++)
        {
            var (row, column) = Math.DivRem(neuron, Columns);
            var shift = row % 2 == 0 ? 0 : 0.5;
            var (x, y) = ((column + shift) * Spacing, row * RowsApart * Spacing);
            positions[neuron] = new Position(x + Departure(random), y + Departure(random));
        }
    }

    private double Departure(RandomStream random) => Jitter * ((2 * random.NextDouble()) - 1);
}
