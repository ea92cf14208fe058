namespace NeuroForge.Studio.Library;

/// <summary>The result of a check of a description.</summary>
/// <param name="Valid">True if it can be run.</param>
/// <param name="Marks">Errors and warnings, in the order of the text.</param>
/// <param name="Summary">The size of the network; empty if it cannot be run.</param>
internal sealed record DescriptionCheck(bool Valid, IReadOnlyList<DescriptionMark> Marks, string Summary);
