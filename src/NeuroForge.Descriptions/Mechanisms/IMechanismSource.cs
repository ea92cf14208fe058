using NeuroForge.Declarations;
using NeuroForge.Mechanisms;

namespace NeuroForge.Descriptions.Mechanisms;

/// <summary>The mechanisms that a description may name, and the plugins they come from.</summary>
public interface IMechanismSource
{
    /// <summary>The plugins that work.</summary>
    IReadOnlyList<PluginIdentity> Plugins { get; }

    /// <summary>The plugins that were found but do not work.</summary>
    IReadOnlyList<PluginFailure> Failures { get; }

    /// <summary>The ids of plugins whose assemblies the compiler has not optimised; none unless they are known.</summary>
    IReadOnlyList<string> Unoptimized => [];

    /// <summary>The folders in which plugins are looked for.</summary>
    IReadOnlyList<string> Folders { get; }

    /// <summary>All mechanisms of a kind. Where several have one id, the first is the one that the bare id stands for.</summary>
    IReadOnlyList<Mechanism> All(MechanismKind kind);

    /// <summary>The mechanism of a kind and name; null where there is none.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="name">Its id, or <see cref="Mechanism.QualifiedId"/>.</param>
    Mechanism? Find(MechanismKind kind, string name);
}
