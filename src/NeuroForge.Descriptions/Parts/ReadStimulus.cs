using NeuroForge.Declarations;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Engine.Plan;
using NeuroForge.Units;

namespace NeuroForge.Descriptions.Parts;

/// <summary>A stimulus, with the parts that could be read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Place">The place of its declaration.</param>
/// <param name="Mechanism">Its model; null if not known.</param>
/// <param name="Unit">The unit of its receptor; null if not known.</param>
/// <param name="Plan">Its plan; null if it is not complete.</param>
internal sealed record ReadStimulus(string Name, Place Place, Mechanism? Mechanism, Unit? Unit, StimulusPlan? Plan)
{
    /// <summary>The place of its declaration, for messages about other places.</summary>
    internal RelatedPlace Declared => new(Place.Line, Place.Column, $"stimulus \"{Name}\" is declared here");
}
