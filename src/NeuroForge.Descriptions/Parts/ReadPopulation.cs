using NeuroForge.Declarations;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Recording.Quantities;
using NeuroForge.Recording;

namespace NeuroForge.Descriptions.Parts;

/// <summary>A population as far as it could be read, so that one mistake in it does not cause many in the parts that refer to it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Place">The place of its declaration.</param>
/// <param name="Model">Its model; null if it is unknown.</param>
/// <param name="Elements">The names of its synaptic elements.</param>
/// <param name="HasCalcium">True if it has a calcium trace.</param>
/// <param name="HasLayout">True if its neurons have positions.</param>
/// <param name="Plan">Its plan; null if something is missing.</param>
internal sealed record ReadPopulation(
    string Name, Place Place, Mechanism? Model, IReadOnlySet<string> Elements, bool HasCalcium, bool HasLayout, PopulationPlan? Plan)
{
    /// <summary>Its declaration, as a place related to a mistake elsewhere.</summary>
    internal RelatedPlace Declared => new(Place.Line, Place.Column, $"population \"{Name}\"{(Model is null ? "" : $" of \"{Model.Id}\"")} is declared here");

    /// <summary>The properties that decide which quantities of it can be recorded.</summary>
    internal QuantityOwner Owner => new(RecordedOwner.Population, Name)
    {
        Model = Model,
        Elements = Elements,
        Traits = [.. HasCalcium ? [OwnerTrait.Calcium] : Array.Empty<OwnerTrait>(), .. HasLayout ? [OwnerTrait.Layout] : Array.Empty<OwnerTrait>()],
    };
}
