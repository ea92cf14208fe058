using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Growth;

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>A number of synaptic elements of a kind, recorded by the kind's name and a suffix.</summary>
/// <param name="suffix">The suffix; may be empty.</param>
internal abstract class ElementQuantity(string suffix) : NeuronQuantity
{
    /// <inheritdoc/>
    public sealed override string NamePattern => "^[A-Za-z_][A-Za-z0-9_]*" + suffix.Replace(".", "\\.", StringComparison.Ordinal) + "$";

    /// <inheritdoc/>
    private protected sealed override IEnumerable<QuantityName> NamesOf(QuantityOwner owner) =>
        owner.Elements.Order(StringComparer.Ordinal).Select(kind => new QuantityName(kind + suffix, Pure, Doc));

    /// <inheritdoc/>
    internal sealed override void Copy(string name, Population population, long step, Span<double> into) =>
        Copy(population.FindElements(name[..^suffix.Length])!, population.Calcium!, step, into);

    /// <summary>Copies the number of every neuron.</summary>
    /// <param name="elements">The elements of the kind.</param>
    /// <param name="calcium">The population's calcium.</param>
    /// <param name="step">The step at whose beginning it is read.</param>
    /// <param name="into">Receives a number for each neuron.</param>
    private protected abstract void Copy(SynapticElements elements, Calcium calcium, long step, Span<double> into);
}
