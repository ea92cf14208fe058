namespace NeuroForge.Descriptions.Building;

/// <summary>A kind of synaptic element that the neurons of a population grow and lose by a growth curve, whose parameters are set here.</summary>
public sealed class ElementDescription : MechanismDescription<ElementDescription>
{
    internal ElementDescription(string curve)
        : base("curve", curve)
    {
    }

    /// <summary>How many elements each neuron begins with; as many as its initial synapses bind where left out.</summary>
    /// <param name="elements">A number, 0 or more, or a distribution.</param>
    public ElementDescription Initial(Value elements) => Set("initial", elements);

    /// <summary>The share of vacant elements that is lost at each update of connectivity; 0.1 where left out.</summary>
    /// <param name="share">0 to 1.</param>
    public ElementDescription VacantDecay(Value share) => Set("vacant_decay", share);
}
