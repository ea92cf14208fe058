using NeuroForge.Rewiring;

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>The number of synapses from each source of a projection.</summary>
internal sealed class OutDegreeQuantity() : DegreeQuantity(Side.Pre)
{
    /// <inheritdoc/>
    public override string Name => "out_degree";

    /// <inheritdoc/>
    public override string Doc => "The number of synapses that leave each source of a projection.";

    /// <inheritdoc/>
    public override string TitleOf(string name) => "Out-degree";
}
