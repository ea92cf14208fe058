namespace NeuroForge.Mechanisms;

/// <summary>How messages speak of mechanisms.</summary>
public static class MechanismKindWords
{
    /// <summary>A kind as people say it: <c>neuron model</c>.</summary>
    public static string InWords(this MechanismKind kind) => SnakeCase.Of(kind.ToString()).Replace('_', ' ');
}
