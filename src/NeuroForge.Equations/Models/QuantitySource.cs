using NeuroForge.Declarations;
using NeuroForge.Equations.Text;
using NeuroForge.Units;

namespace NeuroForge.Equations.Models;

/// <summary>A parameter or a state as a model declares it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Value">The default of a parameter, or the initial value of a state, in that unit.</param>
/// <param name="Bounds">The allowed values.</param>
/// <param name="Doc">Its documentation, in one line.</param>
public sealed record QuantitySource(SourceText Name, Unit Unit, double Value, Bounds Bounds, string Doc)
{
    /// <summary>The parameter from which a state gets its initial value; null if <see cref="Value"/> is the initial value.</summary>
    public string? From { get; init; }
}
