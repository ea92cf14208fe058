namespace NeuroForge.Mechanisms;

/// <summary>Thrown if a plugin's own code fails: neither the description nor the host is at fault.</summary>
/// <param name="message">A message that names plugin and mechanism, the place of the failure and its reason.</param>
/// <param name="plugin">The plugin.</param>
/// <param name="cause">The exception that its code threw.</param>
public abstract class PluginException(string message, PluginIdentity plugin, Exception cause) : Exception(message, cause)
{
    /// <summary>The plugin.</summary>
    public PluginIdentity Plugin { get; } = plugin;
}
