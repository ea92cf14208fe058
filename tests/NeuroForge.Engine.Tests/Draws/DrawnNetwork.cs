using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Growth;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Whole;

namespace NeuroForge.Engine.Tests.Draws;

/// <summary>All that is drawn while a network is built, by name: a number for each neuron or synapse.</summary>
internal static class DrawnNetwork
{
    public static Dictionary<string, double[]> Of(NetworkPlan plan)
    {
        var network = plan.Build();
        return new(
            [.. network.Populations.SelectMany(Neurons), .. network.Projections.SelectMany(Synapses), .. network.Populations.Select(p => Heard(network, p))]);
    }

    private static IEnumerable<KeyValuePair<string, double[]>> Neurons(Population population)
    {
        var model = population.Plan.Model;
        foreach (var (field, parameter) in model.Parameters.Index())
        {
            yield return new(
                $"{population.Name}.{parameter.Name}",
                [.. population.Shards.SelectMany(s => Enumerable.Range(0, s.Range.Count).Select(n => s.Columns.Constant(n, field)))]);
        }

        foreach (var (field, state) in model.States.Index())
        {
            yield return new(
                $"{population.Name}.{state.Name}",
                [.. population.Shards.SelectMany(s => Enumerable.Range(0, s.Range.Count).Select(n => s.Columns.State(n, field)))]);
        }

        foreach (var elements in population.Elements)
        {
            yield return new($"{population.Name}.{elements.Name}", elements.Grown.ToArray());
            foreach (var (field, parameter) in elements.Curve.Parameters.Index())
            {
                yield return new(
                    $"{population.Name}.{elements.Name}.{parameter.Name}",
                    [.. Enumerable.Range(0, population.Size).Select(n => ParametersOf(elements, n)[field])]);
            }
        }
    }

    private static IEnumerable<KeyValuePair<string, double[]>> Synapses(Projection projection)
    {
        var synapses = Rows(projection).ToList();
        yield return new($"{projection.Name}.source", [.. synapses.Select(s => s.Source)]);
        yield return new($"{projection.Name}.target", [.. synapses.Select(s => s.Target)]);
        yield return new($"{projection.Name}.weight", [.. synapses.Select(s => s.Weight)]);
        yield return new($"{projection.Name}.delay", [.. synapses.Select(s => s.Delay)]);
    }

    private static IEnumerable<(double Source, double Target, double Weight, double Delay)> Rows(Projection projection)
    {
        for (var source = 0; source < projection.Sources.Count; source++)
        {
            foreach (var (number, store) in projection.Stores.Index())
            {
                for (var position = 0; position < store.Row(source).Count; position++)
                {
                    var place = store.PlaceAt(source, position);
                    yield return (source, projection.Stores.FirstTarget(number) + store.TargetAt(position, place), store.WeightAt(place), store.DelayAt(place));
                }
            }
        }
    }

    /// <summary>The first numbers of the stimuli that reach a population, by their names.</summary>
    private static KeyValuePair<string, double[]> Heard(Network network, Population population) => new(
        $"{population.Name} hears",
        [
            .. from player in network.Shards.Where(s => s.Population == population).SelectMany(s => s.Stimuli)
               orderby player.Name
               from block in player.Random.ToArray()
               select (double)block.Next()[0],
        ]);

    private static double[] ParametersOf(SynapticElements elements, int neuron) => elements.Parameters[elements.Parameters.Length == 1 ? 0 : neuron];
}
