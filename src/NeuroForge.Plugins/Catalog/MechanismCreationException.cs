using NeuroForge.Mechanisms;

namespace NeuroForge.Plugins.Catalog;

/// <summary>Thrown if a plugin's own code fails while one of its mechanisms is created: the plugin is at fault, not the description.</summary>
public sealed class MechanismCreationException : PluginException
{
    internal MechanismCreationException(string message, PluginIdentity plugin, string mechanism, Exception cause)
        : base(message, plugin, cause) => Mechanism = mechanism;

    /// <summary>The id of the mechanism.</summary>
    public string Mechanism { get; }
}
