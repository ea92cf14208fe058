using NeuroForge.Engine.Circuit;

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>The calcium concentration of each neuron, with the decay since the last spike.</summary>
internal sealed class CalciumQuantity : NeuronQuantity
{
    /// <inheritdoc/>
    public override string Name => "calcium";

    /// <inheritdoc/>
    public override string Doc => "The calcium concentration of each neuron, a measure of its activity.";

    /// <inheritdoc/>
    public override OwnerTrait? Needs => OwnerTrait.Calcium;

    /// <inheritdoc/>
    public override bool HasSetPoint => true;

    /// <inheritdoc/>
    internal override void Copy(string name, Population population, long step, Span<double> into) => population.Calcium!.Copy(step, into);
}
