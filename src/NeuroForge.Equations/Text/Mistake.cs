namespace NeuroForge.Equations.Text;

/// <summary>A mistake in a model.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Text">The text that contains it.</param>
/// <param name="Offset">Number of characters of the text before it.</param>
/// <param name="Message">The problem.</param>
/// <param name="Hint">The expected text or the correction; null if the message contains it.</param>
public sealed record Mistake(MistakeKind Kind, SourceText Text, int Offset, string Message, string? Hint)
{
    /// <summary>An unknown name; empty unless the mistake is one.</summary>
    public string Word { get; init; } = "";

    /// <summary>The names that are known at the place of an unknown one.</summary>
    public IReadOnlyList<string> Known { get; init; } = [];
}
