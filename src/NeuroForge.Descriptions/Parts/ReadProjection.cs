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
/// <param name="Place">The place of its declaration.</param>
/// <param name="Rule">Its synapse rule; null if it is not known.</param>
/// <param name="IsRewired">True if it has a rewiring strategy.</param>
/// <param name="Unit">The unit of its weights; null if it is not known.</param>
/// <param name="Plan">Its plan; null if something is missing.</param>
internal sealed record ReadProjection(string Name, Place Place, Mechanism? Rule, bool IsRewired, Unit? Unit, ProjectionPlan? Plan)
{
    /// <summary>Its declaration, as a place related to a mistake elsewhere.</summary>
    internal RelatedPlace Declared => new(Place.Line, Place.Column, $"projection \"{Name}\" is declared here");

    /// <summary>The properties that decide which quantities of it can be recorded.</summary>
    internal QuantityOwner Owner => new(RecordedOwner.Projection, Name)
    {
        Model = Rule,
        Traits = IsRewired ? [OwnerTrait.Rewiring] : [],
        WeightUnit = Unit,
    };
}
