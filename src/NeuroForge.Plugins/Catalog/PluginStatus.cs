namespace NeuroForge.Plugins.Catalog;

/// <summary>The status of a plugin.</summary>
public enum PluginStatus
{
    /// <summary>Its mechanisms can be used.</summary>
    Active,

    /// <summary>It was built against contracts that this host does not have.</summary>
    IncompatibleContract,

    /// <summary>It could not be loaded, or declares a mechanism in a way that its contract does not allow.</summary>
    Failed,

    /// <summary>Another plugin with the same id was found before it.</summary>
    Duplicate,
}
