namespace NeuroForge.Plugins.Catalog;

/// <summary>What has become of a plugin.</summary>
public enum PluginStatus
{
    /// <summary>Its mechanisms can be used.</summary>
    Active,

    /// <summary>It was built against contracts that this host does not offer.</summary>
    IncompatibleContract,

    /// <summary>It could not be loaded, or declares a mechanism in a way that its contract does not allow.</summary>
    Failed,

    /// <summary>Another plugin, found before it, has its id.</summary>
    Duplicate,
}
