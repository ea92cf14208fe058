namespace NeuroForge.Descriptions.Building;

/// <summary>A kind of synaptic element that the neurons of a population grow and lose by a growth curve; the curve's parameters are set here.</summary>
public sealed class ElementDescription : MechanismDescription<ElementDescription>
{
    internal ElementDescription(string curve)
        : base("curve", curve)
    {
    }

    /// <summary>Sets the initial number of elements of each neuron; if not set, the number that its initial synapses bind.</summary>
    /// <param name="elements">A number, 0 or more, or a distribution.</param>
    public ElementDescription Initial(Value elements) => Set("initial", elements);

    /// <summary>Sets the fraction of vacant elements that is lost at each update of connectivity; 0.1 if not set.</summary>
    /// <param name="share">0 to 1.</param>
    public ElementDescription VacantDecay(Value share) => Set("vacant_decay", share);
}
