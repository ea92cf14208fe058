using NeuroForge.Engine.Circuit;

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>The calcium concentration, decayed since the last spike.</summary>
internal sealed class CalciumQuantity() : NeuronQuantity("1")
{
    /// <inheritdoc/>
    internal override void Copy(Population population, long step, Span<double> into) => population.Calcium!.Copy(step, into);
}
