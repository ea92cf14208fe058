namespace NeuroForge.Descriptions.Building;

/// <summary>A stimulus: what reaches which receptor of which populations from outside.</summary>
public sealed class StimulusDescription : MechanismDescription<StimulusDescription>
{
    internal StimulusDescription(string model)
        : base("model", model)
    {
    }

    /// <summary>Whom it reaches.</summary>
    /// <param name="populations">The names of populations, each neuron of which gets its own.</param>
    public StimulusDescription To(params IReadOnlyList<string> populations) => Set("to", Names.List(populations));

    /// <summary>Where it arrives.</summary>
    /// <param name="receptor">A receptor that all these populations have.</param>
    public StimulusDescription Receptor(string receptor) => Set("receptor", receptor);

    /// <summary>What a spike of the stimulus gives to the receptor, in its unit; for a stimulus of currents a pure number, 1 where left out.</summary>
    public StimulusDescription Weight(Value weight) => Set("weight", weight);

    /// <summary>How long it is on its way: a whole number of steps, 0 or more; one step where left out.</summary>
    public StimulusDescription Delay(Value delay) => Set("delay", delay);
}
