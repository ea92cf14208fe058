namespace NeuroForge.Descriptions.Building;

/// <summary>How the synapses of a projection come and go while the network runs.</summary>
public sealed class RewiringDescription : MechanismDescription<RewiringDescription>
{
    internal RewiringDescription(string strategy, Value every)
        : base("strategy", strategy) => Members.Add("every", every);

    /// <summary>When the first update happens; at the beginning of the run where left out.</summary>
    /// <param name="time">0 or more, a multiple of the step.</param>
    public RewiringDescription Start(Value time) => Set("start", time);

    /// <summary>The synaptic element of the source populations that a synapse takes.</summary>
    public RewiringDescription Pre(string element) => Set("pre", element);

    /// <summary>The synaptic element of the target populations that a synapse takes.</summary>
    public RewiringDescription Post(string element) => Set("post", element);
}
