using NeuroForge.Declarations;
using NeuroForge.Mechanisms;

namespace NeuroForge.Plugins.Catalog;

/// <summary>A plugin as found: a folder with an assembly and its dependencies.</summary>
public sealed record Plugin
{
    internal Plugin(PluginFolder folder, PluginStatus status, params IReadOnlyList<string> reasons)
    {
        Id = folder.Id;
        Folder = folder.Path;
        Status = status;
        Reasons = reasons;
    }

    /// <summary>Its id: the name of its folder.</summary>
    public string Id { get; }

    /// <summary>The full path of its folder.</summary>
    public string Folder { get; }

    /// <summary>Its status.</summary>
    public PluginStatus Status { get; init; }

    /// <summary>The reasons why it is not active, one sentence each, with what to do; empty for an active plugin.</summary>
    public IReadOnlyList<string> Reasons { get; init; }

    /// <summary>Warnings about it, one sentence each.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>True if the compiler has optimised its assembly, or if the assembly was not loaded.</summary>
    public bool IsOptimized { get; init; } = true;

    /// <summary>Its id, version and hash; null if its assembly was not read.</summary>
    public PluginIdentity? Identity { get; init; }

    /// <summary>The mechanisms that it brings, by kind and id; none if it is not active.</summary>
    public IReadOnlyList<Mechanism> Mechanisms { get; init; } = [];
}
