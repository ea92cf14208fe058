using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Conditions;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Synapses;
using NeuroForge.Engine.Synapses.Stores;

namespace NeuroForge.Engine.Building;

/// <summary>
/// Adds the synapses that a file lists, in its order. The file is read twice: to count the synapses of each source in each store, and to put each into its
/// place, so that no list of them is in memory.
/// </summary>
/// <param name="projection">The projection, without synapses.</param>
/// <param name="listed">The synapses.</param>
/// <param name="bounds">The bounds of the projection's weights.</param>
/// <param name="keys">The keys of the network's random numbers.</param>
internal sealed class ListedWiring(Projection projection, ListedSynapses listed, WeightBounds bounds, StreamKeys keys)
{
    private readonly SynapseDraws _weights = Draws(projection.Plan.Weight, keys.Weights(projection.Name));
    private readonly SynapseDraws _delays = Draws(projection.Plan.Delay, keys.Delays(projection.Name));
    private readonly double[] _states = projection.Setup.InitialStates.ToArray();

    private string Path => $"projections.{projection.Name}.connect";

    private bool DrawsWeights => !listed.HasWeights && _weights.IsRandom;

    private bool DrawsDelays => listed.DelayRange is null && _delays.IsRandom;

    /// <summary>Adds the synapses.</summary>
    /// <exception cref="PlanException">A synapse is not allowed, has a weight outside the bounds of the rule, or the file has changed.</exception>
    internal void Add()
    {
        try
        {
            projection.Stores.Reserve(projection.Sources.Count, Ends());
            Fill();
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new PlanException(Path, failure.Message);
        }

        projection.Stores.Close();
        if (!projection.Plan.Multapses && RepeatedPairs.First(projection) is var (source, target))
        {
            throw new PlanException(
                Path,
                $"{Rows(source, target)}: source {source} and target {target} are joined more than once, but this projection has no multapses: "
                    + "allow \"multapses\", or remove the rows");
        }
    }

    private IEnumerable<(int Source, int Target)> Ends()
    {
        foreach (var block in listed.Read(true))
        {
            for (var i = 0; i < block.Count; i++)
            {
                yield return End(block, i);
            }
        }
    }

    private void Fill()
    {
        // Draws of synapses of one pair differ by their rank among them.
        var ranks = projection.Plan.Multapses && (DrawsWeights || DrawsDelays) ? new Dictionary<(int, int), int>() : null;
        foreach (var block in listed.Read(false))
        {
            for (var i = 0; i < block.Count; i++)
            {
                var (source, target) = End(block, i);
                if (!projection.Plan.Autapses && projection.IsAutapse(source, target))
                {
                    throw new PlanException(
                        Path, $"{block.PlaceOf(i)}: source and target are the same neuron, but this projection has no autapses: allow \"autapses\"");
                }

                var rank = 0;
                if (ranks is not null && !ranks.TryAdd((source, target), 0))
                {
                    rank = ++ranks[(source, target)];
                }

                Add(block, i, source, target, rank);
            }
        }
    }

    private void Add(ListedBlock block, int i, int source, int target, int rank)
    {
        var weight = projection.Plan.Stored(listed.HasWeights ? block.Weights[i] : _weights.Draw(source, target, rank, i, block.Count));
        if (!bounds.Contain(weight))
        {
            throw new PlanException(Path, $"{block.PlaceOf(i)}: {bounds.Fault("the weight", weight)}");
        }

        for (var state = 0; state < _states.Length; state++)
        {
            if (block.States[state] is { } values)
            {
                _states[state] = values[i];
            }
        }

        var delay = listed.DelayRange is not null ? block.Delays[i] : DelayRange.Round(_delays.DrawWhole(source, target, rank, i, block.Count));
        projection.Add(source, target, weight, delay, _states);
    }

    /// <summary>The ends of a synapse by the numbers of its neurons on the sides of the projection.</summary>
    private (int Source, int Target) End(ListedBlock block, int i) => (
        projection.SourceMembers?.NumberOf(block.Sources[i]) ?? block.Sources[i],
        projection.TargetMembers?.NumberOf(block.Targets[i]) ?? block.Targets[i]);

    /// <summary>The places of the first two synapses of a pair.</summary>
    private string Rows(int source, int target)
    {
        var places = new List<string>();
        foreach (var block in listed.Read(true))
        {
            for (var i = 0; i < block.Count && places.Count < 2; i++)
            {
                if (End(block, i) == (source, target))
                {
                    places.Add(block.PlaceOf(i));
                }
            }
        }

        return string.Join(" and ", places);
    }

    private static SynapseDraws Draws(Distribution distribution, Randomness.StreamKey key)
    {
        var draws = new SynapseDraws(distribution, key);
        draws.Begin(BirthMoment.BeforeStart);
        return draws;
    }
}
