namespace NeuroForge.Testing.Tests;

/// <summary>The kit's face for xunit, as an author uses it.</summary>
public sealed class ConnectivityConformance() : PluginConformance("connectivity")
{
    /// <inheritdoc/>
    protected override IReadOnlyDictionary<string, string> Values => OwnPluginTests.Values;
}
