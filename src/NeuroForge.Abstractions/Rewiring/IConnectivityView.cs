namespace NeuroForge.Rewiring;

/// <summary>
/// A projection as a rewiring strategy sees it. Sources and targets are numbered from 0 through all populations
/// that the projection joins on that side; synapses are numbered from 0 by source, then by birth, and keep their number until the edit is applied.
/// </summary>
/// <remarks>For use by one thread at a time, since some contents are computed only when they are first requested.</remarks>
public interface IConnectivityView
{
    /// <summary>The time in ms.</summary>
    double Time { get; }

    /// <summary>The pre-synaptic side.</summary>
    NeuronPool Sources { get; }

    /// <summary>The post-synaptic side.</summary>
    NeuronPool Targets { get; }

    /// <summary>True if a neuron may be joined to itself.</summary>
    bool Autapses { get; }

    /// <summary>True if two neurons may be joined more than once.</summary>
    bool Multapses { get; }

    /// <summary>Number of synapses.</summary>
    int SynapseCount { get; }

    /// <summary>
    /// The weight of each synapse, in the receptor's unit; valid until the edit is applied. Faster than <see cref="WeightOf"/> for many synapses.
    /// </summary>
    ReadOnlySpan<double> Weights { get; }

    /// <summary>The synapses from a source, in the order of their birth; valid until the edit is applied.</summary>
    ReadOnlySpan<int> Outgoing(int source);

    /// <summary>The synapses onto a target, in the order of their numbers; valid until the edit is applied.</summary>
    ReadOnlySpan<int> Incoming(int target);

    /// <summary>The source of a synapse.</summary>
    int SourceOf(int synapse);

    /// <summary>The target of a synapse.</summary>
    int TargetOf(int synapse);

    /// <summary>The weight of a synapse, in the receptor's unit.</summary>
    double WeightOf(int synapse);

    /// <summary>True if a source and a target are the same neuron.</summary>
    bool IsAutapse(int source, int target);

    /// <summary>True if a source and a target belong to the same population.</summary>
    /// <param name="source">The source's number.</param>
    /// <param name="target">The target's number.</param>
    /// <exception cref="NotSupportedException">The view does not know populations.</exception>
    bool AreInOnePopulation(int source, int target) => throw new NotSupportedException("this view has no populations");

    /// <summary>True if a synapse from a source to a target may be created now: not against autapses or multapses, nor at a lesioned neuron.</summary>
    /// <param name="source">The source's number.</param>
    /// <param name="target">The target's number.</param>
    /// <remarks>It does not know the proposals of the strategy. It looks at all synapses of the source.</remarks>
    bool MayJoin(int source, int target) => (Autapses || !IsAutapse(source, target)) && (Multapses || !AreJoined(source, target));

    /// <summary>True if there is a synapse from a source to a target.</summary>
    /// <param name="source">The source's number.</param>
    /// <param name="target">The target's number.</param>
    bool AreJoined(int source, int target)
    {
        foreach (var synapse in Outgoing(source))
        {
            if (TargetOf(synapse) == target)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The delay of a synapse in ms.</summary>
    /// <exception cref="NotSupportedException">The view has no delays.</exception>
    double DelayOf(int synapse) => throw new NotSupportedException("this view has no delays");

    /// <summary>The time since the birth of a synapse in ms; since the beginning of the simulation for initial synapses.</summary>
    /// <exception cref="NotSupportedException">The view has no ages.</exception>
    double AgeOf(int synapse) => throw new NotSupportedException("this view has no ages");

    /// <summary>A state of a synapse.</summary>
    /// <exception cref="NotSupportedException">The view has no states.</exception>
    double StateOf(int synapse, SynapseState state) => throw new NotSupportedException("this view has no states");
}
