using NeuroForge.Declarations;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Recording.Quantities;
using NeuroForge.Recording;
using NeuroForge.Units;

namespace NeuroForge.Descriptions.Parts;

/// <summary>A projection as far as it could be read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Place">Where it is declared.</param>
/// <param name="Rule">Its synapse rule; null where that is not known.</param>
/// <param name="IsRewired">Whether it has a rewiring strategy.</param>
/// <param name="Unit">The unit of its weights; null where it is not known.</param>
/// <param name="Plan">Its plan; null where something is missing from it.</param>
internal sealed record ReadProjection(string Name, Place Place, Mechanism? Rule, bool IsRewired, Unit? Unit, ProjectionPlan? Plan)
{
    /// <summary>Where it is declared, as a place related to a mistake elsewhere.</summary>
    internal RelatedPlace Declared => new(Place.Line, Place.Column, $"projection \"{Name}\" is declared here");

    /// <summary>What decides which quantities of it can be recorded.</summary>
    internal QuantityOwner Owner => new(RecordedOwner.Projection, Name)
    {
        Model = Rule,
        Traits = IsRewired ? [OwnerTrait.Rewiring] : [],
        WeightUnit = Unit,
    };
}
