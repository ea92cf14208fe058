using NeuroForge.Rewiring;

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>The number of synapses onto each target of a projection.</summary>
internal sealed class InDegreeQuantity() : DegreeQuantity(Side.Post)
{
    /// <inheritdoc/>
    public override string Name => "in_degree";

    /// <inheritdoc/>
    public override string Doc => "The number of synapses that reach each target of a projection.";

    /// <inheritdoc/>
    public override string TitleOf(string name) => "In-degree";
}
