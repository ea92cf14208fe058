using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Recording.Quantities;

namespace NeuroForge.Descriptions.Parts;

/// <summary>A group as far as it could be read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Place">Where it is declared.</param>
/// <param name="Population">Its population.</param>
/// <param name="Plan">Its plan; null where something is missing from it.</param>
internal sealed record ReadGroup(string Name, Place Place, ReadPopulation Population, GroupPlan? Plan)
{
    /// <summary>Where it is declared, as a place related to a mistake elsewhere.</summary>
    internal RelatedPlace Declared => new(Place.Line, Place.Column, $"group \"{Name}\" of population \"{Population.Name}\" is declared here");

    /// <summary>What decides which quantities of it can be recorded: what decides it for its population.</summary>
    internal QuantityOwner Owner => Population.Owner with { Name = Name };
}
