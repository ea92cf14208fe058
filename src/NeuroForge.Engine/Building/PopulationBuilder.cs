using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Estimates;
using NeuroForge.Engine.Conditions;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Growth;
using NeuroForge.Engine.Neurons;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Ranks;
using NeuroForge.Engine.Space;
using NeuroForge.Engine.Synapses;
using NeuroForge.Engine.Synapses.Actions;

namespace NeuroForge.Engine.Building;

/// <summary>Builds a population: parameters, states, calcium, elements, positions and shards.</summary>
internal sealed class PopulationBuilder
{
    private readonly NetworkPlan _plan;
    private readonly Type _vector;
    private readonly DrivenReceptors _driven;
    private readonly DelayRange _delays;
    private readonly ShardWidths _widths;
    private readonly IReadOnlyList<IReadOnlyList<ShardRange>> _shares;
    private readonly RankExchange _ranks;
    private readonly HashSet<string> _hearOnce; // all spikes pass through synapses that never change, and some are longer on their way than a slice

    internal PopulationBuilder(NetworkPlan plan, Type vector, DelayRange delays, ShardWidths widths, RankExchange ranks)
    {
        _ranks = ranks;
        _shares = RankShares.Of(plan, widths, ranks.Ranks);
        _plan = plan;
        _vector = vector;
        _driven = new DrivenReceptors(plan);
        _delays = delays;
        _widths = widths;
        _hearOnce = delays.Greatest > delays.Slice ? CompactSynapses.Onto(plan) : [];
    }

    /// <summary>Builds a population.</summary>
    internal Population Build(PopulationPlan plan, int number, int firstNeuron)
    {
        var drawn = new PopulationDraws(_plan, number);
        PlanConditions.Check(plan, drawn, _plan.Step);
        var calcium = plan.Calcium is null ? null : new Calcium(plan.Calcium, plan.Size, _plan.Step, plan.InitialCalcium);
        var lesions = new Lesions(plan.Size);
        var elements = new List<SynapticElements>();
        foreach (var (element, values) in plan.Elements.Zip(drawn.Elements))
        {
            elements.Add(BuildElements(element, values, plan, lesions, elements));
        }

        var population = new Population(plan, number, firstNeuron)
        {
            Lesions = lesions,
            Calcium = calcium,
            Elements = elements,
            Positions = PlacedNeurons.Of(plan, _plan.Step, _plan.Seed),
            Period = PlacedNeurons.ExtentOf(plan)?.Period ?? default,
        };
        foreach (var range in _shares[number].SelectMany(share => share.Cut(_widths.Of(plan))))
        {
            population.Add(BuildShard(population, range, drawn.Parameters, drawn.States));
        }

        return population;
    }

    private static double Of(double[] values, int neuron) => values[values.Length == 1 ? 0 : neuron];

    private SynapticElements BuildElements(ElementPlan plan, ElementDraws drawn, PopulationPlan population, Lesions lesions, List<SynapticElements> others)
    {
        var size = population.Size;
        var sets = drawn.Parameters.All(v => v.Length == 1) ? 1 : size;
        double[][] parameters = [.. Enumerable.Range(0, sets).Select(i => drawn.Parameters.Select(v => Of(v, i)).ToArray())];
        double[] grown = [.. Enumerable.Range(0, size).Select(i => Of(drawn.Initial, i))];
        var path = $"populations.{population.Name}.elements.{plan.Name}";
        var kernel = others.Find(other => other.AreGrownBy(plan.Curve, parameters))?.Growth
            ?? Guard.Call(plan.Curve, path, $"population {population.Name}", () => GrowthKernel.For(plan.Curve, parameters, _vector, _plan.Step));
        return new SynapticElements(plan, population.Name, lesions, parameters, kernel, grown);
    }

    private Shard BuildShard(Population population, ShardRange range, double[][] parameters, double[][] states)
    {
        var model = population.Plan.Model;
        var columns = new NeuronColumns(model, range.Count, parameters.All(v => v.Length == 1));
        columns.SetParameters(range.First, parameters);
        foreach (var (field, values) in states.Index())
        {
            columns.SetState(range.First, field, values);
        }

        var random = ShardRandom.FieldsOf(model);
        int[] driven = [.. _driven.Of(population.Plan), .. random];
        var kernel = NeuronKernels.For(population.Plan, _vector, driven, range, _plan.Keys);
        Guard.Call(model, $"populations.{population.Name}.parameters", $"population {population.Name}", () => kernel.Derive(columns, _plan.Step));
        var isOwn = range.Rank == _ranks.Rank;
        var inputs = new InputRing(model.Inputs.Count + random.Length, driven, columns.Groups, isOwn ? _delays.Greatest : 1);
        var growth = population.Calcium is null
            ? null
            : new ShardGrowth(population.Calcium, [.. population.Elements], population.Lesions, range.First, range.Count);
        return new Shard(population, range, kernel, columns, inputs, isOwn ? _delays.Slice : 0)
        {
            IsOwn = isOwn,
            Growth = growth,
            Due = isOwn && _hearOnce.Contains(population.Name)
                ? new DueSegments(inputs, new InputRing(model.Inputs.Count + random.Length, driven, columns.Groups, _delays.Slice))
                : null,
        };
    }
}
