namespace NeuroForge.Descriptions.Building;

/// <summary>What the synapses of a projection are: a rule, whose parameters are set here, weight and delay.</summary>
public sealed class SynapseDescription : MechanismDescription<SynapseDescription>
{
    internal SynapseDescription(string model)
        : base("model", model)
    {
    }

    /// <summary>The weight with which synapses begin, in the unit of the receptor: a value or a distribution.</summary>
    public SynapseDescription Weight(Value weight) => Set("weight", weight);

    /// <summary>How long a spike is on its way: a whole number of steps, 1 or more, or a distribution.</summary>
    public SynapseDescription Delay(Value delay) => Set("delay", delay);
}
