using NeuroForge.Randomness;
using NeuroForge.Rewiring;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>Proposes for each target what a test tells it to, and reads what it is declared to see.</summary>
[RewiringStrategy("scripted_by_target")]
public sealed class ScriptedByTarget(Action<ScriptedByTarget, TargetSynapses, TargetEdit> script) : IRewireByTarget
{
    [SeesNeurons(Side.Pre, "phase", "1")] public NeuronValues Phases { get; set; } = NeuronValues.None;

    [SeesNeurons(Side.Post, "calcium", "1")] public NeuronValues Calcium { get; set; } = NeuronValues.None;

    [SeesSynapses("uses", "1")] public SynapseState Uses { get; set; }

    /// <summary>What is proposed afterwards for the whole projection.</summary>
    public Action<IConnectivityView, ConnectivityEdit>? Whole { get; init; }

    public void Rewire(TargetSynapses synapses, TargetEdit edit) => script(this, synapses, edit);

    void IRewiringStrategy.Propose(IConnectivityView view, ConnectivityEdit edit, RandomStream random) => Whole?.Invoke(view, edit);
}
