namespace NeuroForge.Descriptions.Inputs;

/// <summary>Something that a description names outside of itself is not there, or cannot be used.</summary>
/// <param name="message">The reason, in one line.</param>
/// <param name="advice">Advice, in one line; null for none.</param>
public sealed class InputException(string message, string? advice = null) : Exception(message)
{
    /// <summary>Advice, in one line; null for none.</summary>
    public string? Advice => advice;
}
