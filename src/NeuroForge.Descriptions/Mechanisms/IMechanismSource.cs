using NeuroForge.Declarations;
using NeuroForge.Equations;
using NeuroForge.Mechanisms;

namespace NeuroForge.Descriptions.Mechanisms;

/// <summary>The mechanisms that a description may name, and the plugins they come from.</summary>
public interface IMechanismSource
{
    /// <summary>The plugins that can be used.</summary>
    IReadOnlyList<PluginIdentity> Plugins { get; }

    /// <summary>The plugins that were found but cannot be used.</summary>
    IReadOnlyList<PluginFailure> Failures { get; }

    /// <summary>The ids of plugins whose assemblies the compiler has not optimised; none unless they are known.</summary>
    IReadOnlyList<string> Unoptimized => [];

    /// <summary>The folders that are searched for plugins.</summary>
    IReadOnlyList<string> Folders { get; }

    /// <summary>All mechanisms of a kind. If several have the same id, the first is the one that the bare id refers to.</summary>
    IReadOnlyList<Mechanism> All(MechanismKind kind);

    /// <summary>The mechanism of a model that a description writes as equations, compiled; null if models cannot be compiled here.</summary>
    /// <param name="model">The model.</param>
    /// <exception cref="IOException">The compiled model can neither be kept nor read.</exception>
    Mechanism? Compile(GeneratedModel model) => null;

    /// <summary>The mechanism of a kind with a name; null if there is none.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="name">Its id, or <see cref="Mechanism.QualifiedId"/>.</param>
    Mechanism? Find(MechanismKind kind, string name);
}
