using NeuroForge.Declarations;
using NeuroForge.Engine.Recording.Quantities;
using NeuroForge.Mechanisms;
using NeuroForge.Recording;

namespace NeuroForge.Descriptions.Mechanisms;

/// <summary>
/// Names that recorders use for quantities of populations and projections, such as <c>spikes</c>: a state or a parameter of the same name could not be
/// recorded, since its name would stand for the quantity.
/// </summary>
internal static class RecordedNames
{
    /// <summary>Advice for such a name.</summary>
    internal const string Advice = "choose another name for it";

    /// <summary>True if recorders use a name for a quantity of the parts that have mechanisms of a kind.</summary>
    internal static bool Hides(MechanismKind kind, string name) =>
        OwnerOf(kind) is { } owner && QuantityCatalogue.Find(name)?.Owner == owner;

    /// <summary>The first state, or parameter of a neuron, of a mechanism that has such a name; null if there is none.</summary>
    internal static string? In(Mechanism mechanism) => mechanism.States.Select(state => state.Name)
        .Concat(mechanism.Kind == MechanismKind.NeuronModel ? mechanism.Parameters.Select(parameter => parameter.Name) : [])
        .FirstOrDefault(name => Hides(mechanism.Kind, name));

    private static RecordedOwner? OwnerOf(MechanismKind kind) => kind switch
    {
        MechanismKind.NeuronModel => RecordedOwner.Population,
        MechanismKind.SynapseRule => RecordedOwner.Projection,
        _ => null,
    };
}
