namespace NeuroForge.Descriptions.Inputs;

/// <summary>Something that a description names outside of itself is not there, or cannot be used.</summary>
/// <param name="message">The reason, in one line.</param>
/// <param name="advice">What can be done; null for none.</param>
public sealed class InputException(string message, string? advice = null) : Exception(message)
{
    /// <summary>What can be done; null for none.</summary>
    public string? Advice => advice;
}
