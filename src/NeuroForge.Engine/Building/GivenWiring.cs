using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Conditions;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Building;

/// <summary>Adds the synapses of an earlier network to a projection, with their weights, delays and states, in the order of their births.</summary>
/// <param name="projection">The projection, without synapses.</param>
/// <param name="given">The synapses.</param>
/// <param name="bounds">The bounds of the projection's weights.</param>
internal sealed class GivenWiring(Projection projection, GivenSynapses given, WeightBounds bounds)
{
    private string Path => $"projections.{projection.Name}.connect";

    /// <summary>Adds the synapses.</summary>
    /// <exception cref="PlanException">A synapse joins neurons that the projection does not join, or has a weight outside the bounds of the rule.</exception>
    internal void Add()
    {
        var pairs = projection.Plan.Multapses ? null : new HashSet<(int Source, int Target)>();
        for (var synapse = 0; synapse < given.Count; synapse++)
        {
            if (Fault(synapse, pairs) is { } fault)
            {
                throw new PlanException(
                    Path, $"the synapse from source {given.Sources[synapse]} to target {given.Targets[synapse]} of the earlier network {fault}");
            }
        }

        projection.Stores.Reserve(projection.Sources.Count, given.Sources.Zip(given.Targets));
        var states = projection.Setup.InitialStates.ToArray();
        for (var synapse = 0; synapse < given.Count; synapse++)
        {
            for (var state = 0; state < given.States.Count; state++)
            {
                states[state] = given.States[state][synapse];
            }

            projection.Add(given.Sources[synapse], given.Targets[synapse], projection.Plan.Stored(given.Weights[synapse]), given.Delays[synapse], states);
        }

        projection.Elsewhere = given.Count - projection.Stores.Synapses;
        projection.Stores.Close();
    }

    /// <summary>The reason why the projection cannot have a synapse; null if it can.</summary>
    /// <param name="synapse">The number of the synapse.</param>
    /// <param name="pairs">The pairs that are joined already; null if a pair may be joined more than once.</param>
    private string? Fault(int synapse, HashSet<(int Source, int Target)>? pairs)
    {
        var (source, target) = (given.Sources[synapse], given.Targets[synapse]);
        return (uint)source >= (uint)projection.Sources.Count || (uint)target >= (uint)projection.Targets.Count
                ? $"joins neurons that do not exist: there are {projection.Sources.Count} sources and {projection.Targets.Count} targets"
            : projection.SourceMembers?.MemberOf(source) < 0 || projection.TargetMembers?.MemberOf(target) < 0
                ? "joins neurons outside the groups to which this projection is restricted: name the populations, or the groups of the earlier network"
            : !projection.Plan.Autapses && projection.IsAutapse(source, target)
                ? "is an autapse, but this projection has none: allow \"autapses\""
            : pairs?.Add((source, target)) == false ? "joins a pair a second time, but this projection has no multapses: allow \"multapses\""
            : bounds.Fault("the weight", given.Weights[synapse]) is { } fault ? $"cannot keep its weight: {fault}"
            : null;
    }
}
