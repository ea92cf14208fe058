namespace NeuroForge.Descriptions.Building;

/// <summary>The synapses of a projection: a rule, whose parameters are set here, weight and delay.</summary>
public sealed class SynapseDescription : MechanismDescription<SynapseDescription>
{
    internal SynapseDescription(string model)
        : base("model", model)
    {
    }

    /// <summary>Sets the initial weight of synapses, in the unit of the receptor: a value or a distribution.</summary>
    public SynapseDescription Weight(Value weight) => Set("weight", weight);

    /// <summary>Sets whether the weights stay unchanged until a phase or a host allows learning; false if not set.</summary>
    public SynapseDescription Frozen(Value frozen) => Set("frozen", frozen);

    /// <summary>Sets the delay of synapses: a whole number of steps, 1 or more, or a distribution.</summary>
    public SynapseDescription Delay(Value delay) => Set("delay", delay);

    /// <summary>Stores weights that never change in single precision, which halves their memory.</summary>
    public SynapseDescription SinglePrecision() => Set("precision", "single");
}
