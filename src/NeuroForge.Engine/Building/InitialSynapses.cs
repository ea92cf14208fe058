using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Conditions;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Synapses;

namespace NeuroForge.Engine.Building;

/// <summary>Adds the synapses of a wiring to their projection at once, so that every row has the room it needs and no more.</summary>
/// <param name="projection">The projection, without synapses.</param>
/// <param name="wiring">Which synapses, in which order.</param>
/// <param name="bounds">The bounds of the projection's weights.</param>
internal sealed class InitialSynapses(Projection projection, InitialWiring wiring, WeightBounds bounds)
{
    /// <summary>Adds them, with weights and delays from the projection's distributions.</summary>
    /// <param name="keys">The keys of the network's random numbers.</param>
    /// <exception cref="PlanException">With the connector's factor a weight leaves the bounds.</exception>
    internal void Add(StreamKeys keys)
    {
        Reserve();
        var weights = new SynapseDraws(projection.Plan.Weight, keys.Weights(projection.Name));
        var delays = new SynapseDraws(projection.Plan.Delay, keys.Delays(projection.Name));
        weights.Begin(BirthMoment.BeforeStart);
        delays.Begin(BirthMoment.BeforeStart);
        var ranks = weights.IsRandom || delays.IsRandom ? new PairRanks(projection.Sources.Count) : null;
        for (var place = 0; place < wiring.Count; place++)
        {
            var (source, target, factor, made) = wiring.At(place);
            var rank = ranks?.Next(source, target) ?? 0;
            var weight = factor * weights.Draw(source, target, rank, made, wiring.Count);
            if (!bounds.Contain(weight))
            {
                throw new PlanException(
                    $"projections.{projection.Name}.connect",
                    $"it multiplies the weight of the synapse from source {source} to target {target}: {bounds.Fault("the weight", weight)}");
            }

            projection.Add(source, target, weight, DelayRange.Round(delays.DrawWhole(source, target, rank, made, wiring.Count)));
        }
    }

    private void Reserve()
    {
        var counts = new int[projection.Stores.Count][];
        for (var store = 0; store < counts.Length; store++)
        {
            counts[store] = new int[projection.Sources.Count];
        }

        for (var place = 0; place < wiring.Count; place++)
        {
            var (source, target, _, _) = wiring.At(place);
            counts[projection.Stores.NumberOf(target)][source]++;
        }

        for (var store = 0; store < counts.Length; store++)
        {
            projection.Stores[store].Reserve(counts[store]);
        }
    }
}
