using NeuroForge.Declarations;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Engine.Plan;
using NeuroForge.Units;

namespace NeuroForge.Descriptions.Parts;

/// <summary>A stimulus as far as it could be read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Place">Where it is declared.</param>
/// <param name="Mechanism">Its model; null where that is not known.</param>
/// <param name="Unit">The unit of its receptor; null where it is not known.</param>
/// <param name="Plan">Its plan; null where something is missing from it.</param>
internal sealed record ReadStimulus(string Name, Place Place, Mechanism? Mechanism, Unit? Unit, StimulusPlan? Plan)
{
    /// <summary>Where it is declared, as a place related to a mistake elsewhere.</summary>
    internal RelatedPlace Declared => new(Place.Line, Place.Column, $"stimulus \"{Name}\" is declared here");
}
