namespace NeuroForge.Mechanisms;

/// <summary>Gives the equations of a mechanism, for its page. Optional for every mechanism.</summary>
/// <param name="lines">
/// One equation or condition in each line, in plain text: <c>C dV/dt = g_L (E_L - V) + I</c>. Symbols are those of the parameters and states, with their
/// underscores.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class EquationsAttribute(params string[] lines) : Attribute
{
    /// <summary>The lines.</summary>
    public IReadOnlyList<string> Lines { get; } = lines;
}
