using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Recording.Quantities;

namespace NeuroForge.Descriptions.Parts;

/// <summary>A group, with the parts that could be read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Place">The place of its declaration.</param>
/// <param name="Population">Its population.</param>
/// <param name="Plan">Its plan; null if it is not complete.</param>
internal sealed record ReadGroup(string Name, Place Place, ReadPopulation Population, GroupPlan? Plan)
{
    /// <summary>The place of its declaration, for messages about other places.</summary>
    internal RelatedPlace Declared => new(Place.Line, Place.Column, $"group \"{Name}\" of population \"{Population.Name}\" is declared here");

    /// <summary>The owner of recordable quantities: the population's, under the name of the group.</summary>
    internal QuantityOwner Owner => Population.Owner with { Name = Name };
}
