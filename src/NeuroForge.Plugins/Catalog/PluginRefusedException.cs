
namespace NeuroForge.Plugins.Catalog;

/// <summary>Thrown, and caught, while plugins are read, for a plugin that cannot be used.</summary>
internal sealed class PluginRefusedException(PluginStatus status, IReadOnlyList<string> reasons)
    : Exception(string.Join("; ", reasons))
{
    internal PluginRefusedException(string reason)
        : this(PluginStatus.Failed, [reason])
    {
    }

    internal PluginStatus Status { get; } = status;

    internal IReadOnlyList<string> Reasons { get; } = reasons;
}
