using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Estimates;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Ranks;
using NeuroForge.Engine.Rewiring;
using NeuroForge.Engine.Stimuli;
using NeuroForge.Engine.Synapses;
using NeuroForge.Engine.Whole;
using NeuroForge.Rewiring;

namespace NeuroForge.Engine.Building;

/// <summary>Builds a network from its plan: populations, then the projections and stimuli that reach them.</summary>
internal static class NetworkBuilder
{
    /// <summary>Builds a network.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="vector">The vector for computing neurons and growth.</param>
    /// <param name="shards">The approximate number of shards, from the plan's delays.</param>
    /// <param name="threads">Number of threads that build synapses.</param>
    /// <param name="exchange">The exchange with other ranks, each of which builds its own part; null if there are none.</param>
    /// <exception cref="PlanException">The plan is inconsistent.</exception>
    /// <exception cref="MechanismException">A plugin failed.</exception>
    internal static Network Build(NetworkPlan plan, Type vector, Func<DelayRange, int> shards, int threads = 1, RankExchange? exchange = null)
    {
        var ranks = exchange ?? RankExchange.Local;
        if (plan.Populations.Count == 0)
        {
            throw new PlanException("populations", "there is no population: a network needs at least one");
        }

        GroupMembers.Check(plan);
        NetworkLimits.Check(plan);
        OrderedSynapses.Check(plan);
        var delays = DelayRange.Of(plan);
        var populations = BuildPopulations(plan, vector, delays, new ShardWidths(plan, delays, shards(delays)), ranks);
        var projectionBuilder = new ProjectionBuilder(plan, populations, vector, threads, ranks);
        Projection[] projections = [.. plan.Projections.Select(projectionBuilder.Build)];
        for (var number = 0; number < plan.Stimuli.Count; number++)
        {
            AddStimulus(plan, number, populations);
        }

        RewiringProcess[] rewiring = [.. projections.Where(p => p.Plan.Rewiring is not null).Select(p => Rewire(p, plan))];
        foreach (var elements in populations.SelectMany(p => p.Elements))
        {
            elements.Begin();
        }

        return new Network(plan, vector, populations, projections, rewiring)
        {
            LongestSlice = delays.Slice,
            Ranks = ranks,
            Stages = [.. Stage.Cut(populations, projections)],
        };
    }

    private static List<Population> BuildPopulations(NetworkPlan plan, Type vector, DelayRange delays, ShardWidths widths, RankExchange ranks)
    {
        var builder = new PopulationBuilder(plan, vector, delays, widths, ranks);
        var populations = new List<Population>();
        var firstNeuron = 0;
        foreach (var population in plan.Populations)
        {
            populations.Add(builder.Build(population, populations.Count, firstNeuron));
            firstNeuron += population.Size;
        }

        return populations;
    }

    private static void AddStimulus(NetworkPlan plan, int number, List<Population> populations)
    {
        var stimulus = plan.Stimuli[number];
        var mechanism = ReadyStimulus.Make(plan, stimulus);
        var courses = CourseStimuli.Of(plan, stimulus);
        foreach (var population in stimulus.To.Select(name => populations.Single(p => p.Name == name)))
        {
            SignalCheck.Check(stimulus, population);
            var receptor = population.ReceptorNumber(stimulus.Receptor);
            var members = GroupMembers.Of(plan, population.Name, stimulus.ToGroups);
            foreach (var shard in population.Shards)
            {
                // Also in shards without a member: the state of the network does not depend on how populations are cut.
                var reached = members is null ? null : BlockMembers.Of(members, shard.Range);
                shard.Add(new StimulusPlayer(stimulus, number, mechanism, receptor, population.Plan, shard.Range, plan.Keys, reached, courses));
            }
        }
    }

    private static RewiringProcess Rewire(Projection projection, NetworkPlan plan)
    {
        var strategy = MechanismActivator.Create<IRewiringStrategy>(projection.Plan.Rewiring!.Strategy, $"projection {projection.Name}");
        return new RewiringProcess(new ConnectivityEditor(projection, plan.Keys, plan.Step), strategy, plan.Keys, plan.Step);
    }
}
