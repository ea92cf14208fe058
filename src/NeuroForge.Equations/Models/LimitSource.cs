using NeuroForge.Equations.Text;

namespace NeuroForge.Equations.Models;

/// <summary>A bound of the weights of a synapse rule.</summary>
/// <param name="Text">The bound as it is written.</param>
/// <param name="Value">The bound, in the unit of the weight.</param>
/// <param name="From">The parameter that is the bound; null if <paramref name="Value"/> is the bound.</param>
public sealed record LimitSource(SourceText Text, double Value, string? From = null);
