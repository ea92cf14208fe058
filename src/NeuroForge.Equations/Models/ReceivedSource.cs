using NeuroForge.Equations.Text;

namespace NeuroForge.Equations.Models;

/// <summary>The effect of a spike that arrives at a receptor.</summary>
/// <param name="Receptor">The receptor's name.</param>
/// <param name="Statements">The changes of states.</param>
public sealed record ReceivedSource(SourceText Receptor, IReadOnlyList<SourceText> Statements);
