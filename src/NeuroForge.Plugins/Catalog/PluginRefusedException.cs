
namespace NeuroForge.Plugins.Catalog;

/// <summary>A plugin cannot be used; thrown and caught while plugins are being read.</summary>
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
