using NeuroForge.Mechanisms;

namespace NeuroForge.Layouts;

/// <summary>
/// A layout that knows its box, and if space is periodic. The host gives it to connectors and rewiring strategies, which measure distances. Optional, for a
/// class that is an <see cref="ILayout"/>.
/// </summary>
public interface IBoundedLayout
{
    /// <summary>The box.</summary>
    /// <param name="neurons">Number of neurons.</param>
    /// <exception cref="ParameterException">The parameters do not fit this number of neurons.</exception>
    LayoutExtent ExtentOf(int neurons);
}
