namespace NeuroForge.Descriptions.Building;

/// <summary>The rewiring of a projection while the network runs.</summary>
public sealed class RewiringDescription : MechanismDescription<RewiringDescription>
{
    internal RewiringDescription(string strategy, Value every)
        : base("strategy", strategy) => Members.Add("every", every);

    /// <summary>Sets the time of the first update; the beginning of the run if not set.</summary>
    /// <param name="time">0 or more, a multiple of the step.</param>
    public RewiringDescription Start(Value time) => Set("start", time);

    /// <summary>Sets whether there are no updates until a phase or a host allows them; false if not set.</summary>
    public RewiringDescription Frozen(Value frozen) => Set("frozen", frozen);

    /// <summary>Sets the synaptic element of the source populations that a synapse binds.</summary>
    public RewiringDescription Pre(string element) => Set("pre", element);

    /// <summary>Sets the synaptic element of the target populations that a synapse binds.</summary>
    public RewiringDescription Post(string element) => Set("post", element);
}
