namespace NeuroForge.JointActivity;

/// <summary>
/// Creates synapses between neurons that are active together, and prunes those whose neurons have not been active together for a time; each pair and each
/// synapse decides with a probability at each update.
/// </summary>
/// <remarks>Each target draws from its own random stream: for its synapses in their order, then for all other sources in theirs.</remarks>
[RewiringStrategy(
    "create_and_prune",
    Doc = "Creates synapses between rate neurons that are active together, and prunes those whose neurons have not been so for a time.",
    Reference = "ANNarchy 4.8, example of structural plasticity")]
public sealed class CreateAndPrune : IRewireByTarget
{
    private const string ActiveTogether = "active together";
    private const string NotActiveTogether = "not active together";

    [Parameter("1", 1, Min = 0, Doc = "A synapse may be created if the product of the rates is above it.")]
    public double Threshold { get; set; } = 1;

    [Parameter("1", 0.1, Min = 0, Max = 1, Doc = "Probability at an update that a pair of such neurons gets a synapse.")]
    public double PCreate { get; set; } = 0.1;

    [Parameter("ms", 10000, Min = 0, Doc = "A synapse may be pruned if its neurons have not been active together for longer.")]
    public double IdleTime { get; set; } = 10000;

    [Parameter("1", 0.2, Min = 0, Max = 1, Doc = "Probability at an update that such a synapse is pruned.")]
    public double PPrune { get; set; } = 0.2;

    /// <summary>The rates of the sources.</summary>
    [SeesNeurons(Side.Pre, "rate", "1")]
    public NeuronValues SourceRates { get; set; } = NeuronValues.None;

    /// <summary>The rates of the targets.</summary>
    [SeesNeurons(Side.Post, "rate", "1")]
    public NeuronValues TargetRates { get; set; } = NeuronValues.None;

    /// <summary>The time since the two neurons of a synapse were last active together.</summary>
    [SeesSynapses("idle", "ms")]
    public SynapseState Idle { get; set; }

    /// <inheritdoc/>
    public void Rewire(TargetSynapses synapses, TargetEdit edit)
    {
        var idle = synapses[Idle];
        for (var synapse = 0; synapse < idle.Length; synapse++)
        {
            if (idle[synapse] > IdleTime && synapses.Random.NextDouble() < PPrune)
            {
                edit.Delete(synapse, NotActiveTogether);
            }
        }

        Create(TargetRates[synapses.Target], synapses, edit);
    }

    private void Create(double rate, TargetSynapses synapses, TargetEdit edit)
    {
        var rates = SourceRates.All;
        for (var source = 0; source < rates.Length; source++)
        {
            if (rates[source] * rate > Threshold && edit.MayJoin(source) && synapses.Random.NextDouble() < PCreate)
            {
                edit.Create(source, cause: ActiveTogether);
            }
        }
    }
}
