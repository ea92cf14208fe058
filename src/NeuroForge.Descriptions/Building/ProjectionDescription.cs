namespace NeuroForge.Descriptions.Building;

/// <summary>A projection: synapses of one kind between populations.</summary>
public sealed class ProjectionDescription
{
    internal ProjectionDescription()
    {
    }

    /// <summary>The members set so far.</summary>
    internal Members Members { get; } = new();

    /// <summary>Sets the source populations.</summary>
    /// <param name="populations">The names of populations.</param>
    public ProjectionDescription From(params IReadOnlyList<string> populations) => Add("from", Names.List(populations));

    /// <summary>Sets the target populations.</summary>
    /// <param name="populations">The names of populations.</param>
    public ProjectionDescription To(params IReadOnlyList<string> populations) => Add("to", Names.List(populations));

    /// <summary>Sets the receptor that the synapses act on, or several of one unit that all get the same.</summary>
    /// <param name="receptors">Receptors that all target populations have.</param>
    public ProjectionDescription Receptor(params IReadOnlyList<string> receptors) => Add("receptor", Names.WordOrList(receptors));

    /// <summary>Sets the synapse rule.</summary>
    /// <param name="model">The synapse rule.</param>
    /// <param name="describe">Sets weight and delay, and parameters of the rule.</param>
    public ProjectionDescription Synapse(string model, Action<SynapseDescription> describe)
    {
        var synapse = new SynapseDescription(model);
        describe(synapse);
        return Add("synapse", synapse.Members.AsValue());
    }

    /// <summary>Sets the connector that makes the initial synapses; none if not set.</summary>
    /// <param name="model">The connector.</param>
    /// <param name="describe">Sets parameters of the connector; null for none.</param>
    public ProjectionDescription Connect(string model, Action<ConnectorDescription>? describe = null)
    {
        var connector = new ConnectorDescription(model);
        describe?.Invoke(connector);
        return Add("connect", connector.Members.AsValue());
    }

    /// <summary>Takes the initial synapses from an earlier run, with weights, delays and states.</summary>
    /// <param name="run">The folder of the run.</param>
    /// <param name="at">The moment; null for the last that was kept.</param>
    /// <param name="projection">The projection there; null for that of the same name.</param>
    public ProjectionDescription ConnectFrom(string run, Value? at = null, string? projection = null) =>
        Add("connect", new Members().Add("from", Names.Earlier(run, at, "projection", projection)).AsValue());

    /// <summary>Sets whether a neuron may have a synapse onto itself; true if not set.</summary>
    public ProjectionDescription Autapses(Value allowed) => Add("autapses", allowed);

    /// <summary>Sets whether two neurons may be joined by several synapses; true if not set.</summary>
    public ProjectionDescription Multapses(Value allowed) => Add("multapses", allowed);

    /// <summary>
    /// Sets the dendritic share of the delay, from 0 to 1, for rules that learn at spikes. It determines which spikes of the two neurons meet at the synapse.
    /// 0.5 if not set.
    /// </summary>
    public ProjectionDescription Dendritic(Value share) => Add("dendritic", share);

    /// <summary>Sets the modulators, for rules with a third factor: neurons whose spikes act on all synapses of the projection.</summary>
    /// <param name="delay">The delay of their spikes: a whole number of steps, 1 or more.</param>
    /// <param name="populations">The names of populations or groups.</param>
    public ProjectionDescription Modulator(Value delay, params IReadOnlyList<string> populations) =>
        Add("modulator", new Members().Add("from", Names.List(populations)).Add("delay", delay).AsValue());

    /// <summary>Sets the rewiring of the synapses while the network runs; none if not set.</summary>
    /// <param name="strategy">The rewiring strategy.</param>
    /// <param name="every">The time from one update of connectivity to the next.</param>
    /// <param name="describe">Sets synaptic elements and parameters of the strategy; null for neither.</param>
    public ProjectionDescription Rewiring(string strategy, Value every, Action<RewiringDescription>? describe = null)
    {
        var rewiring = new RewiringDescription(strategy, every);
        describe?.Invoke(rewiring);
        return Add("rewiring", rewiring.Members.AsValue());
    }

    private ProjectionDescription Add(string key, Value value)
    {
        Members.Add(key, value);
        return this;
    }
}
