namespace NeuroForge.Descriptions.Building;

/// <summary>How the synapses of a projection come and go while the network runs.</summary>
public sealed class RewiringDescription : MechanismDescription<RewiringDescription>
{
    internal RewiringDescription(string strategy, Value every)
        : base("strategy", strategy) => Members.Add("every", every);

    /// <summary>The synaptic element of the source populations that a synapse takes.</summary>
    public RewiringDescription Pre(string element) => Set("pre", element);

    /// <summary>The synaptic element of the target populations that a synapse takes.</summary>
    public RewiringDescription Post(string element) => Set("post", element);
}
