namespace NeuroForge.Rewiring;

/// <summary>
/// A projection as a rewiring strategy sees it. Sources and targets are numbered from 0 through all populations
/// that the projection joins on that side; synapses are numbered from 0 by source, then by birth, and keep their number until the edit is applied.
/// </summary>
/// <remarks>To be asked by one thread at a time: what nobody has asked for may not have been made yet.</remarks>
public interface IConnectivityView
{
    /// <summary>The time in ms.</summary>
    double Time { get; }

    /// <summary>The pre-synaptic side.</summary>
    NeuronPool Sources { get; }

    /// <summary>The post-synaptic side.</summary>
    NeuronPool Targets { get; }

    /// <summary>Whether a neuron may be joined to itself.</summary>
    bool Autapses { get; }

    /// <summary>Whether two neurons may be joined more than once.</summary>
    bool Multapses { get; }

    /// <summary>How many synapses there are.</summary>
    int SynapseCount { get; }

    /// <summary>
    /// The weight of each synapse, in the receptor's unit; valid until the edit is applied. Quicker than <see cref="WeightOf"/> where many are looked at.
    /// </summary>
    ReadOnlySpan<double> Weights { get; }

    /// <summary>The synapses that leave a source, in the order of their birth; valid until the edit is applied.</summary>
    ReadOnlySpan<int> Outgoing(int source);

    /// <summary>The synapses that reach a target, in the order of their numbers; valid until the edit is applied.</summary>
    ReadOnlySpan<int> Incoming(int target);

    /// <summary>The source of a synapse.</summary>
    int SourceOf(int synapse);

    /// <summary>The target of a synapse.</summary>
    int TargetOf(int synapse);

    /// <summary>The weight of a synapse, in the receptor's unit.</summary>
    double WeightOf(int synapse);

    /// <summary>Whether a source and a target are one and the same neuron.</summary>
    bool IsAutapse(int source, int target);
}
