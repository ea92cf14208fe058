namespace NeuroForge.Mechanisms;

/// <summary>A plugin's own code failed: neither the description nor the host is at fault.</summary>
/// <param name="message">Which plugin and mechanism failed, where, and why.</param>
/// <param name="plugin">The plugin.</param>
/// <param name="cause">What it threw.</param>
public abstract class PluginException(string message, PluginIdentity plugin, Exception cause) : Exception(message, cause)
{
    /// <summary>The plugin.</summary>
    public PluginIdentity Plugin { get; } = plugin;
}
