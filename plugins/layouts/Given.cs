namespace NeuroForge.Layouts;

/// <summary>Places neurons at the positions that the description lists.</summary>
[Layout("given", Doc = "Positions listed in the description, with one list of numbers for each coordinate.")]
public sealed class Given : ILayout
{
    [Parameter("um", Doc = "First coordinate of each neuron.")]
    public double[] X { get; set; } = [];

    [Parameter("um", Doc = "Of each neuron; an empty list for 0.")]
    public double[] Y { get; set; } = [];

    [Parameter("um", Doc = "Of each neuron; an empty list for 0.")]
    public double[] Z { get; set; } = [];

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

    private static void Check(string parameter, double[] coordinates, bool isRight, int neurons)
    {
        if (!isRight)
        {
            throw new ParameterException(parameter, $"{coordinates.Length} coordinates for {neurons} neurons; give one for each");
        }
    }
}
