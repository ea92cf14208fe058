using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Conditions;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Synapses;

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
    private readonly SynapseDraws _weights = BeforeStart(SynapseDraws.OfWeights(projection, keys));
    private readonly SynapseDraws _delays = BeforeStart(SynapseDraws.OfDelays(projection, keys));
    private readonly double[] _states = projection.Setup.InitialStates.ToArray();

    private readonly Dictionary<(int, int), int>? _ranks = projection.Plan.Multapses
        && ((!listed.HasWeights && projection.Plan.Weight.Single is null) || (listed.DelayRange is null && projection.Plan.Delay.Single is null)) ? [] : null;

    private string Path => $"projections.{projection.Name}.connect";

    /// <summary>True if every source is joined to every target exactly once.</summary>
    /// <exception cref="PlanException">The file has changed.</exception>
    internal bool IsComplete()
    {
        var pairs = (long)projection.Sources.Count * projection.Targets.Count;
        if (listed.Count != pairs || pairs > Array.MaxLength)
        {
            return false;
        }

        var joined = new System.Collections.BitArray((int)pairs);
        foreach (var (source, target) in Reading(Ends()))
        {
            var pair = (source * projection.Targets.Count) + target;
            if (joined[pair])
            {
                return false;
            }

            joined[pair] = true;
        }

        return true;
    }

    /// <summary>Adds the synapses.</summary>
    /// <exception cref="PlanException">A synapse is not allowed, has a weight outside the bounds of the rule, or the file has changed.</exception>
    internal void Add()
    {
        projection.Stores.Reserve(projection.Sources.Count, Reading(Ends()));
        foreach (var block in Reading(listed.Read(false)))
        {
            Fill(block);
        }

        projection.Elsewhere = listed.Count - projection.Stores.Synapses;
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

    /// <summary>Reads on, and reports a file that has changed or is gone as a fault of the plan.</summary>
    private IEnumerable<T> Reading<T>(IEnumerable<T> items)
    {
        using var enumerator = items.GetEnumerator();
        while (true)
        {
            try
            {
                if (!enumerator.MoveNext())
                {
                    break;
                }
            }
            catch (Exception failure) when (failure is InvalidDataException or IOException or UnauthorizedAccessException)
            {
                throw new PlanException(Path, failure.Message);
            }

            yield return enumerator.Current;
        }
    }

    private void Fill(ListedBlock block)
    {
        for (var i = 0; i < block.Count; i++)
        {
            var (source, target) = End(block, i);
            if (!projection.Plan.Autapses && projection.IsAutapse(source, target))
            {
                throw new PlanException(
                    Path, $"{block.PlaceOf(i)}: source and target are the same neuron, but this projection has no autapses: allow \"autapses\"");
            }

            // Draws of synapses of one pair differ by their rank among them.
            var rank = 0;
            if (_ranks is not null && !_ranks.TryAdd((source, target), 0))
            {
                rank = ++_ranks[(source, target)];
            }

            Add(block, i, source, target, rank);
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

    private static SynapseDraws BeforeStart(SynapseDraws draws)
    {
        draws.Begin(BirthMoment.BeforeStart);
        return draws;
    }
}
