namespace NeuroForge.Plugins;

/// <summary>A plugin's own code threw while one of its mechanisms was being created: the plugin is at fault, not the description.</summary>
public sealed class PluginException : Exception
{
    internal PluginException(string message, PluginIdentity plugin, string mechanism, Exception cause)
        : base(message, cause)
    {
        Plugin = plugin;
        Mechanism = mechanism;
    }

    /// <summary>The plugin.</summary>
    public PluginIdentity Plugin { get; }

    /// <summary>The id of the mechanism.</summary>
    public string Mechanism { get; }
}
