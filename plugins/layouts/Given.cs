namespace NeuroForge.Layouts;

/// <summary>Places neurons at the positions that the description lists.</summary>
[Layout("given", Doc = "Positions listed in the description, with one list of numbers for each coordinate.")]
public sealed class Given : ILayout, IBoundedLayout
{
    [Parameter("um", Doc = "First coordinate of each neuron.")]
    public double[] X { get; set; } = [];

    [Parameter("um", Doc = "Of each neuron; an empty list for 0.")]
    public double[] Y { get; set; } = [];

    [Parameter("um", Doc = "Of each neuron; an empty list for 0.")]
    public double[] Z { get; set; } = [];

    [Parameter("um", 0, Min = 0, Doc = "Period of space along x; 0 for an axis without period.")]
    public double PeriodX { get; set; }

    [Parameter("um", 0, Min = 0, Doc = "Period of space along y; 0 for an axis without period.")]
    public double PeriodY { get; set; }

    [Parameter("um", 0, Min = 0, Doc = "Period of space along z; 0 for an axis without period.")]
    public double PeriodZ { get; set; }

    /// <inheritdoc/>
    public LayoutExtent ExtentOf(int neurons) => PeriodX + PeriodY + PeriodZ == 0
        ? new(ExtentOf(X), ExtentOf(Y), ExtentOf(Z), IsPeriodic: false)
        : new(Checked("period_x", PeriodX, X), Checked("period_y", PeriodY, Y), Checked("period_z", PeriodZ, Z), IsPeriodic: true);

    /// <inheritdoc/>
    public void Place(Span<Position> positions, RandomStream random)
    {
        Check("x", X, X.Length == positions.Length, positions.Length);
        Check("y", Y, Y.Length == positions.Length || Y.Length == 0, positions.Length);
        Check("z", Z, Z.Length == positions.Length || Z.Length == 0, positions.Length);
        for (var i = 0; i < positions.Length; i++)
        {
            positions[i] = new Position(X[i], Y.Length > 0 ? Y[i] : 0, Z.Length > 0 ? Z[i] : 0);
        }
    }

    private static double ExtentOf(double[] coordinates) => coordinates.Length == 0 ? 0 : coordinates.Max() - coordinates.Min();

    private static double Checked(string parameter, double period, double[] coordinates) => period == 0 || ExtentOf(coordinates) <= period
        ? period
        : throw new ParameterException(
            parameter, FormattableString.Invariant($"the coordinates extend over {ExtentOf(coordinates)} um, more than the period of {period} um"));

    private static void Check(string parameter, double[] coordinates, bool isRight, int neurons)
    {
        if (!isRight)
        {
            throw new ParameterException(parameter, $"{coordinates.Length} coordinates for {neurons} neurons; give one for each");
        }
    }
}
