using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Conditions;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Synapses;

namespace NeuroForge.Engine.Building;

/// <summary>Adds the initial synapses to their projection at once, so that every row has exactly the memory it needs.</summary>
/// <param name="projection">The projection, without synapses.</param>
/// <param name="wiring">The synapses and their order.</param>
/// <param name="bounds">The bounds of the projection's weights.</param>
internal sealed class InitialSynapses(Projection projection, InitialWiring wiring, WeightBounds bounds)
{
    /// <summary>Adds the synapses, with weights and delays from the projection's distributions.</summary>
    /// <param name="keys">The keys of the network's random numbers.</param>
    /// <exception cref="PlanException">Multiplied by the connector's factor, a weight is outside the bounds.</exception>
    internal void Add(StreamKeys keys)
    {
        projection.Stores.Reserve(projection.Sources.Count, Ends());
        var weights = SynapseDraws.OfWeights(projection, keys);
        var delays = SynapseDraws.OfDelays(projection, keys);
        weights.Begin(BirthMoment.BeforeStart);
        delays.Begin(BirthMoment.BeforeStart);
        var ranks = weights.IsRandom || delays.IsRandom ? new PairRanks(projection.Sources.Count) : null;
        for (var place = 0; place < wiring.Count; place++)
        {
            var (source, target, factor, made) = At(place);
            var rank = ranks?.Next(source, target) ?? 0;
            var weight = projection.Plan.Stored(factor * weights.Draw(source, target, rank, made, wiring.Count));
            if (!bounds.Contain(weight))
            {
                throw OutOfBounds(projection, source, target, bounds, weight);
            }

            projection.Add(source, target, weight, DelayRange.Round(delays.DrawWhole(source, target, rank, made, wiring.Count)));
        }

        projection.Elsewhere = wiring.Count - projection.Stores.Synapses;
        projection.Stores.Close();
    }

    /// <summary>The refusal of a weight that is outside the bounds.</summary>
    internal static PlanException OutOfBounds(Projection projection, int source, int target, WeightBounds bounds, double weight) => new(
        $"projections.{projection.Name}.connect",
        $"it multiplies the weight of the synapse from source {source} to target {target}: {bounds.Fault("the weight", weight)}");

    /// <summary>The synapse at a place, by the numbers of its neurons on the sides of the projection.</summary>
    private (int Source, int Target, double Factor, int Made) At(int place)
    {
        var (source, target, factor, made) = wiring.At(place);
        return (projection.SourceMembers?.NumberOf(source) ?? source, projection.TargetMembers?.NumberOf(target) ?? target, factor, made);
    }

    private IEnumerable<(int Source, int Target)> Ends()
    {
        for (var place = 0; place < wiring.Count; place++)
        {
            var (source, target, _, _) = At(place);
            yield return (source, target);
        }
    }
}
