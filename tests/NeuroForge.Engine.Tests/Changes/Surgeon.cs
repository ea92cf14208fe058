using NeuroForge.Engine.Changes;
using NeuroForge.Engine.Observing.Live;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Randomness;

namespace NeuroForge.Engine.Tests.Changes;

/// <summary>Changes a network at random, in every way there is; what it does at a step depends on the seed and the network alone.</summary>
internal sealed class Surgeon(NetworkPlan plan, int seed)
{
    /// <summary>By name; where that means another thing in one place, by place and name.</summary>
    private static readonly Dictionary<string, (double From, double To)> Ranges = new(StringComparer.Ordinal)
    {
        ["growth"] = (3.7, 4),
        ["threshold"] = (0.85, 0.97),
        ["coupling"] = (0, 0.3),
        ["speed"] = (0.1, 2),
        ["chance"] = (0, 0.3),
        ["growth_rate"] = (0.01, 0.1),
        ["eps"] = (0.2, 2),
        ["rate"] = (500, 20_000),
        ["synapse.rate"] = (0, 1), // more makes weights grow beyond all bounds, until nothing is a number
        ["gain"] = (0.5, 1),
        ["deletion"] = (0, 0.5),
        ["weight"] = (-0.7, 0.7),
    };

    /// <summary>The steps at which to operate, ascending.</summary>
    public IReadOnlyList<long> Steps { get; } = Draw(plan, seed);

    /// <summary>Operates before a step.</summary>
    public void Operate(NetworkSimulator simulator)
    {
        var random = new RandomStream((ulong)seed, StreamPurpose.Layout, 5, simulator.Step);
        var change = new NetworkChange();
        foreach (var population in plan.Populations)
        {
            Change(population, change, random);
        }

        foreach (var stimulus in plan.Stimuli)
        {
            SetSome($"stimuli.{stimulus.Name}", [.. stimulus.Model.Mechanism.Parameters.Select(p => p.Name), "weight"], 1, change, random);
        }

        foreach (var projection in plan.Projections)
        {
            SetSome($"projections.{projection.Name}.synapse", projection.Rule.Parameters.Select(p => p.Name), 1, change, random);
            SetSome($"projections.{projection.Name}.rewiring", projection.Rewiring?.Strategy.Mechanism.Parameters.Select(p => p.Name) ?? [], 1, change, random);
            Rewire(projection, simulator.Projection(projection.Name), change, random);
        }

        simulator.Change(change);
        Lesion(simulator, random);
    }

    private static IReadOnlyList<long> Draw(NetworkPlan plan, int seed)
    {
        var random = new RandomStream((ulong)seed, StreamPurpose.Layout, 6);
        return [.. Enumerable.Range(0, 1 + random.NextInt32(4)).Select(_ => random.NextInt64(plan.Steps)).Distinct().Order()];
    }

    private static void Change(PopulationPlan population, NetworkChange change, RandomStream random)
    {
        SetSome($"populations.{population.Name}.parameters", population.Model.Parameters.Select(p => p.Name), population.Size, change, random);
        foreach (var element in population.Elements)
        {
            SetSome($"populations.{population.Name}.elements.{element.Name}", element.Curve.Parameters.Select(p => p.Name), population.Size, change, random);
        }

        if (population.Model.States.Count > 0 && random.NextDouble() < 0.3)
        {
            change.SetState(population.Name, "phase", [.. Enumerable.Range(0, population.Size).Select(_ => random.NextDouble())]);
        }
    }

    private static void SetSome(string path, IEnumerable<string> names, int size, NetworkChange change, RandomStream random)
    {
        foreach (var name in names.Where(Ranges.ContainsKey))
        {
            var (from, to) = Ranges.GetValueOrDefault($"{path.Split('.')[^1]}.{name}", Ranges[name]);
            switch (random.NextInt32(4))
            {
                case 0:
                    change.Set($"{path}.{name}", Number());
                    break;
                case 1 when size > 1:
                    change.Set($"{path}.{name}", [.. Enumerable.Range(0, size).Select(_ => Number())]);
                    break;
            }

            double Number() => from + ((to - from) * random.NextDouble());
        }
    }

    private static void Rewire(ProjectionPlan plan, LiveProjection live, NetworkChange change, RandomStream random)
    {
        var synapses = live.Synapses();
        if (synapses.Count == 0 || random.NextDouble() < 0.5)
        {
            return;
        }

        var drawn = Enumerable.Range(0, 3).Select(_ => synapses[random.NextInt32(synapses.Count)]);
        foreach (var (source, target) in drawn.Select(s => (s.Source, s.Target)).Distinct())
        {
            change.Cut(plan.Name, source, target);
            if (plan.Autapses)
            {
                change.Add(plan.Name, source, target, random.NextDouble() < 0.5 ? null : 0.4);
            }
        }
    }

    private void Lesion(NetworkSimulator simulator, RandomStream random)
    {
        var population = plan.Populations[random.NextInt32(plan.Populations.Count)];
        var change = new NetworkChange();
        change.Lesion(population.Name, Enumerable.Range(0, population.Size).Where(_ => random.NextDouble() < 0.1));
        simulator.Change(change);
    }
}
