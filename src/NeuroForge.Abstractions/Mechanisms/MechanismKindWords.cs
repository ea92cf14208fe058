namespace NeuroForge.Mechanisms;

/// <summary>Names of the kinds of mechanism for messages.</summary>
public static class MechanismKindWords
{
    /// <summary>The name of a kind in plain words: <c>neuron model</c>.</summary>
    public static string InWords(this MechanismKind kind) => SnakeCase.Of(kind.ToString()).Replace('_', ' ');
}
