using NeuroForge.Descriptions.Diagnostics;

namespace NeuroForge.Descriptions;

/// <summary>A description cannot be run; the diagnostics say why.</summary>
public sealed class DescriptionException : Exception
{
    /// <summary>Refuses a description.</summary>
    /// <param name="diagnostics">Everything that was found.</param>
    public DescriptionException(IReadOnlyList<Diagnostic> diagnostics)
        : base(string.Join('\n', diagnostics)) => Diagnostics = diagnostics;

    /// <summary>Everything that was found, in the order of the text.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
