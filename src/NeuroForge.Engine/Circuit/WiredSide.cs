using NeuroForge.Connectivity;
using NeuroForge.Engine.Plan;
using NeuroForge.Layouts;
using NeuroForge.Randomness;

namespace NeuroForge.Engine.Circuit;

/// <summary>One side of a projection as its connector counts it: all neurons of its populations, or the members of the groups that restrict them.</summary>
/// <param name="All">All neurons of the side.</param>
/// <param name="Members">The neurons that may be connected; null for all.</param>
internal sealed record WiredSide(NeuronSet All, SideMembers? Members)
{
    /// <summary>Number of neurons.</summary>
    internal int Count => Members?.Count ?? All.Count;

    /// <summary>The context of a connector. Neurons are looked up in advance, since it asks for every pair whether both are the same neuron.</summary>
    /// <param name="sources">The pre-synaptic side.</param>
    /// <param name="targets">The post-synaptic side.</param>
    /// <param name="plan">The projection.</param>
    /// <param name="random">The connector's random stream.</param>
    internal static ConnectorContext Context(WiredSide sources, WiredSide targets, ProjectionPlan plan, RandomStream random)
    {
        var (from, to) = (sources.Neurons(), targets.Neurons());
        return new(sources.Count, targets.Count, plan.Autapses, plan.Multapses, (source, target) => from[source] == to[target], random)
        {
            AutapsePairs = from.Intersect(to).Count(),
            Autapse = target => sources.NumberOf(targets, target),
            NumberOfSource = source => sources.All.Locate(sources.SideNumber(source)).Neuron,
            NumberOfTarget = target => targets.All.Locate(targets.SideNumber(target)).Neuron,
            SourcePositions = sources.Positions(),
            TargetPositions = targets.Positions(),
            Period = sources.All.Period == targets.All.Period ? sources.All.Period : null,
        };
    }

    /// <summary>The number on the side of a neuron that a connector numbers.</summary>
    internal int SideNumber(int number) => Members?.NumberOf(number) ?? number;

    /// <summary>The numbers of all neurons in the network.</summary>
    internal int[] Neurons()
    {
        var neurons = new int[Count];
        for (var i = 0; i < neurons.Length; i++)
        {
            neurons[i] = All.NeuronOf(SideNumber(i));
        }

        return neurons;
    }

    /// <summary>The positions of all neurons; empty where a population has no layout.</summary>
    internal Position[] Positions()
    {
        if (All.Populations.Any(p => p.Positions.Length == 0))
        {
            return [];
        }

        Position[] positions = [.. All.Populations.SelectMany(p => p.Positions)];
        return Members is null ? positions : [.. Enumerable.Range(0, Count).Select(member => positions[Members.NumberOf(member)])];
    }

    /// <summary>The number of a neuron of another side on this one; -1 where it is not on it.</summary>
    internal int NumberOf(WiredSide other, int number)
    {
        var found = All.NumberOf(other.All, other.SideNumber(number));
        return found < 0 || Members is null ? found : Members.MemberOf(found);
    }
}
