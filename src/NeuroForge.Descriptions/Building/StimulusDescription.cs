namespace NeuroForge.Descriptions.Building;

/// <summary>A stimulus: input from outside to a receptor of populations.</summary>
public sealed class StimulusDescription : MechanismDescription<StimulusDescription>
{
    internal StimulusDescription(string model)
        : base("model", model)
    {
    }

    /// <summary>Sets the target populations.</summary>
    /// <param name="populations">The names of populations; each of their neurons gets an independent input.</param>
    public StimulusDescription To(params IReadOnlyList<string> populations) => Set("to", Names.List(populations));

    /// <summary>Sets the receptor that it acts on.</summary>
    /// <param name="receptor">A receptor that all these populations have.</param>
    public StimulusDescription Receptor(string receptor) => Set("receptor", receptor);

    /// <summary>
    /// Sets the weight: the effect of a spike of the stimulus, in the unit of the receptor; for a stimulus of currents a pure number, 1 if not set.
    /// </summary>
    public StimulusDescription Weight(Value weight) => Set("weight", weight);

    /// <summary>Sets the beginning of the stimulus; that of the run if not set.</summary>
    public StimulusDescription Start(Value time) => Set("start", time);

    /// <summary>Sets the end of the stimulus; that of the run if not set.</summary>
    public StimulusDescription Stop(Value time) => Set("stop", time);

    /// <summary>Sets the delay: a whole number of steps, 0 or more; one step if not set.</summary>
    public StimulusDescription Delay(Value delay) => Set("delay", delay);
}
