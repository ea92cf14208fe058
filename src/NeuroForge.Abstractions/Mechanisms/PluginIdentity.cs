namespace NeuroForge.Mechanisms;

/// <summary>The plugin that brings a mechanism.</summary>
/// <param name="Id">The plugin's id: the name of its folder.</param>
/// <param name="Version">Its version.</param>
/// <param name="Hash">SHA-256 of its assembly in hexadecimal.</param>
public sealed record PluginIdentity(string Id, Version Version, string Hash)
{
    /// <summary>No plugin: a mechanism that the host application brings itself.</summary>
    public static PluginIdentity None { get; } = new("host", new Version(0, 0), "");

    /// <inheritdoc/>
    public override string ToString() => $"{Id} {Version}";
}
