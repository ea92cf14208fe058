namespace NeuroForge.Descriptions.Diagnostics;

/// <summary>A kind of mistake.</summary>
/// <param name="Id">Its stable number, such as <c>NF1103</c>.</param>
/// <param name="Title">A short title.</param>
/// <param name="Severity">Its severity.</param>
public sealed record DiagnosticCode(string Id, string Title, Severity Severity = Severity.Error)
{
    /// <inheritdoc/>
    public override string ToString() => Id;
}
