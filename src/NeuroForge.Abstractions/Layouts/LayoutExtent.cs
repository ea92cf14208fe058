namespace NeuroForge.Layouts;

/// <summary>The box in which a layout places neurons.</summary>
/// <param name="Width">Its length along x in um, 0 or more.</param>
/// <param name="Height">Its length along y in um; 0 for a line.</param>
/// <param name="Depth">Its length along z in um; 0 for a plane.</param>
/// <param name="IsPeriodic">True if opposite sides of the box are joined.</param>
public readonly record struct LayoutExtent(double Width, double Height, double Depth, bool IsPeriodic)
{
    /// <summary>The period of the space; none if it is not periodic.</summary>
    public Period Period => IsPeriodic ? new(Width, Height, Depth) : default;
}
