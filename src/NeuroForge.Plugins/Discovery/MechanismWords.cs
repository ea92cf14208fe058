namespace NeuroForge.Plugins;

/// <summary>How messages speak of mechanisms.</summary>
internal static class MechanismWords
{
    /// <summary>A kind as people say it: <c>neuron model</c>.</summary>
    internal static string InWords(this MechanismKind kind) => SnakeCase.Of(kind.ToString()).Replace('_', ' ');
}
