namespace NeuroForge.Descriptions.Diagnostics;

/// <summary>A kind of mistake.</summary>
/// <param name="Id">Its stable number, such as <c>NF1103</c>.</param>
/// <param name="Title">What it is, in a few words.</param>
/// <param name="Severity">How grave it is.</param>
public sealed record DiagnosticCode(string Id, string Title, Severity Severity = Severity.Error)
{
    /// <inheritdoc/>
    public override string ToString() => Id;
}
