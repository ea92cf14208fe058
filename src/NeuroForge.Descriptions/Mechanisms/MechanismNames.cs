using NeuroForge.Declarations;
using NeuroForge.Mechanisms;

namespace NeuroForge.Descriptions.Mechanisms;

/// <summary>Names of mechanisms in descriptions.</summary>
internal static class MechanismNames
{
    /// <summary>The shortest unique name of a mechanism: its id, or <c>plugin/id</c> if the id refers to another plugin's.</summary>
    internal static string NameOf(this IMechanismSource source, Mechanism mechanism) =>
        source.Find(mechanism.Kind, mechanism.Id) == mechanism ? mechanism.Id : mechanism.QualifiedId;

    /// <summary>The shortest unique names of all mechanisms of a kind, in order.</summary>
    internal static IReadOnlyList<string> NamesOf(this IMechanismSource source, MechanismKind kind) =>
        [.. source.All(kind).Select(source.NameOf).Order(StringComparer.Ordinal)];
}
