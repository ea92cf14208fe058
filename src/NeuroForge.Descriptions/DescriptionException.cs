using NeuroForge.Descriptions.Diagnostics;

namespace NeuroForge.Descriptions;

/// <summary>Thrown for a description that cannot be run; its diagnostics give the reasons.</summary>
public sealed class DescriptionException : Exception
{
    /// <summary>Creates the exception for a description.</summary>
    /// <param name="diagnostics">All diagnostics.</param>
    public DescriptionException(IReadOnlyList<Diagnostic> diagnostics)
        : base(string.Join('\n', diagnostics)) => Diagnostics = diagnostics;

    /// <summary>All diagnostics, in the order of the text.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
