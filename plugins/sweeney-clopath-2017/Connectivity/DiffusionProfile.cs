namespace NeuroForge.SweeneyClopath2017;

/// <summary>
/// Connects every source to every target, with a weight that falls with their distance as a Gaussian: the concentration of a diffusing messenger around the
/// place of its release.
/// </summary>
/// <remarks>
/// The original takes a normal density and divides it by its greatest value, at distance 0: exp(-d^2 / (2 width^2)) is left. The input is divided by the sum
/// over the matrix' columns, which for its symmetric matrix is the sum over the inputs of the target: the messenger is an average of rates.
/// </remarks>
[Connector(
    "diffusion_profile",
    Doc = "Every source to every target; the weight falls with distance as a Gaussian.",
    Reference = "doi:10.1111/ejn.13279; ModelDB 190311")]
public sealed class DiffusionProfile : IConnectByTarget, IExpectSynapses
{
    [Parameter("um", Above = 0, Doc = "Standard deviation of the Gaussian.")]
    public double Width { get; set; }

    [Parameter("1", 0, Doc = "Added to the profile, which is 1 there, if source and target are the same neuron.")]
    public double Self { get; set; }

    [Parameter(true, Doc = "True to divide the weights onto each target by the sum of its profile, so that it gets an average.")]
    public bool Normalized { get; set; } = true;

    [Parameter("um", 0, Min = 0, Doc = "Period of space along x; 0 for an axis without period.")]
    public double PeriodX { get; set; }

    [Parameter("um", 0, Min = 0, Doc = "Period of space along y; 0 for an axis without period.")]
    public double PeriodY { get; set; }

    [Parameter("um", 0, Min = 0, Doc = "Period of space along z; 0 for an axis without period.")]
    public double PeriodZ { get; set; }

    /// <inheritdoc/>
    public double ExpectSynapses(ConnectorContext context) => (double)context.SourceCount * context.TargetCount;

    /// <inheritdoc/>
    public void Connect(ConnectorContext context, int first, int end, ISynapseSink synapses)
    {
        if (context.SourcePositions.Length < context.SourceCount || context.TargetPositions.Length < context.TargetCount)
        {
            throw new ParameterException("model", "diffusion_profile needs the positions of neurons; give each population a layout");
        }

        for (var target = first; target < end; target++)
        {
            var scale = Normalized ? ScaleOf(context, target) : 1;
            for (var source = 0; source < context.SourceCount; source++)
            {
                if (context.Allows(source, target))
                {
                    synapses.Add(source, target, Finite(Profile(context, source, target) * scale, source, target));
                }
            }
        }
    }

    /// <summary>Checks a factor: for extreme values of width and coordinates the squares are not finite.</summary>
    private static double Finite(double factor, int source, int target) => double.IsFinite(factor)
        ? factor
        : throw new ParameterException(
            "width", $"the profile from source {source} to target {target} is not a finite number; choose width, coordinates and periods of similar magnitude");

    /// <summary>The factor of a target's profile; 0 for a target without input.</summary>
    private double ScaleOf(ConnectorContext context, int target)
    {
        var sum = 0.0;
        for (var source = 0; source < context.SourceCount; source++)
        {
            sum += context.Allows(source, target) ? Profile(context, source, target) : 0;
        }

        return sum > 0 ? 1 / sum : 0;
    }

    private double Profile(ConnectorContext context, int source, int target)
    {
        var (from, to) = (context.SourcePositions.Span[source], context.TargetPositions.Span[target]);
        var (x, y, z) = (Apart(from.X - to.X, PeriodX), Apart(from.Y - to.Y, PeriodY), Apart(from.Z - to.Z, PeriodZ));
        var squared = ((x * x) + (y * y) + (z * z)) / (Width * Width);
        return Double1.Exp(-0.5 * squared).Number + (context.IsAutapse(source, target) ? Self : 0);
    }

    /// <summary>Distance of two coordinates, the shorter way round.</summary>
    private static double Apart(double difference, double period) =>
        period > 0 ? Math.IEEERemainder(difference, period) : difference;
}
