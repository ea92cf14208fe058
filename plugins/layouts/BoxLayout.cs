namespace NeuroForge.Layouts;

/// <summary>A layout within a box that is centred on the origin. Without depth the box is a rectangle, without height a line.</summary>
public abstract class BoxLayout : ILayout, IBoundedLayout, ICheckParameters
{
    private protected BoxLayout()
    {
    }

    [Parameter("um", Min = 0, Doc = "Extent of the box along x.")]
    public double Width { get; set; }

    [Parameter("um", 0, Min = 0, Doc = "Extent of the box along y.")]
    public double Height { get; set; }

    [Parameter("um", 0, Min = 0, Doc = "Extent of the box along z.")]
    public double Depth { get; set; }

    [Parameter(false, Doc = "True if opposite sides of the box are joined, so that distances are measured the shorter way round.")]
    public bool Periodic { get; set; }

    /// <inheritdoc/>
    public void CheckParameters(double step)
    {
        if (Periodic && Width == 0 && Height == 0 && Depth == 0)
        {
            throw new ParameterException("periodic", "a box without extent cannot be periodic; give a width, or leave \"periodic\" out");
        }
    }

    /// <inheritdoc/>
    public LayoutExtent ExtentOf(int neurons) => new(Width, Height, Depth, Periodic);

    /// <inheritdoc/>
    public abstract void Place(Span<Position> positions, RandomStream random);

    /// <summary>The position at fractions of the extents, each from -0.5 on one side of the box to 0.5 on the other.</summary>
    private protected Position At(double x, double y, double z) => new(Along(Width, x), Along(Height, y), Along(Depth, z));

    /// <summary>The coordinate on an axis. For an extent of 0 it is 0 and never -0.</summary>
    private static double Along(double extent, double share) => (share * extent) + 0.0;
}
