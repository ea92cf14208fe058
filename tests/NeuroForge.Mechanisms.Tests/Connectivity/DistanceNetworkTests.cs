using NeuroForge.Connectivity;
using NeuroForge.Declarations;
using NeuroForge.Engine.Estimates;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.IntegrateAndFire;
using NeuroForge.Layouts;
using NeuroForge.Randomness;
using NeuroForge.Space;
using NeuroForge.Static;
using NeuroForge.Stimuli;

namespace NeuroForge.Mechanisms.Tests.Connectivity;

/// <summary>Networks that are wired by distance, with delays that follow it, are the same on any number of threads, and cut into any shards.</summary>
public sealed class DistanceNetworkTests
{
    private const int Neurons = 600;
    private const double Side = 500;
    private const double Step = 0.1;
    private const double Offset = 5;
    private const double PerLength = 0.05;

    [Theory]
    [InlineData("p", 0.4)]
    [InlineData("indegree", 20.0)]
    [InlineData("outdegree", 20.0)]
    public void Threads_and_shards_change_no_bit(string parameter, double value)
    {
        var plan = Plan(parameter, parameter == "p" ? value : (object)(int)value);
        var expected = HashOf(plan, new EngineOptions());
        Assert.Equal(expected, HashOf(plan, new EngineOptions { Threads = 2 }));
        Assert.Equal(expected, HashOf(plan, new EngineOptions { Threads = 3, Shards = 7 }));
        Assert.Equal(expected, HashOf(plan, new EngineOptions { Shards = 40 }));
        Assert.Equal(expected, HashOf(plan, new EngineOptions { VectorWidth = 1, Shards = 2 }));
    }

    [Fact]
    public void Delays_are_the_offset_and_the_time_of_the_way_along_the_shorter_side_of_the_torus()
    {
        using var simulator = new NetworkSimulator(Plan("indegree", 20), new EngineOptions());
        var (period, checkedDelays) = (new Period(Side, Side), 0);
        var positions = Positions(new RandomStream(new StreamKeys(1).Layout("P")));
        foreach (var synapse in simulator.Projection("c").Synapses())
        {
            var distance = period.Distance(positions[synapse.Source], positions[synapse.Target]);
            Assert.Equal(Math.Round(Offset + (PerLength * distance)) * Step, synapse.Delay, 1e-9);
            checkedDelays++;
        }

        Assert.Equal(20 * Neurons, checkedDelays);
    }

    [Fact]
    public void Delays_by_distance_are_refused_without_positions_and_beyond_the_greatest()
    {
        var plan = Plan("indegree", 20);
        var unplaced = plan with { Populations = [plan.Populations[0] with { Layout = null }], Projections = [plan.Projections[0] with { Connector = Some }] };
        var refused = Assert.Throws<PlanException>(() => new NetworkSimulator(unplaced, new EngineOptions()));
        Assert.Equal("projections.c.synapse.delay", refused.Path);
        Assert.Equal("a distance needs positions: give all populations of the projection a layout", refused.Message);
        var brief = plan with { Projections = [plan.Projections[0] with { Delay = new DistanceDelay(Offset, PerLength, Offset + 1) }] };
        var tooFar = Assert.Throws<PlanException>(() => new NetworkSimulator(brief, new EngineOptions()));
        Assert.Contains("above the greatest", tooFar.Message, StringComparison.Ordinal);
    }

    /// <remarks>Two billion positions would take 48 GB and minutes.</remarks>
    [Fact]
    public void Neurons_that_do_not_fit_into_memory_are_not_placed_for_an_estimate()
    {
        var plan = Plan("indegree", 20);
        Assert.Equal(20.0 * Neurons, NetworkEstimate.Of(plan, memory: 1e9).Projections[0].Synapses);
        var large = NetworkEstimate.Of(plan with { Populations = [plan.Populations[0] with { Size = 2_000_000_000 }] }, memory: 1e9);
        Assert.Null(large.Projections[0].Synapses);
        Assert.True(large.PeakBytes > 1e9);
    }

    private static MechanismUse Some => Use(typeof(FixedIndegree), ("indegree", 3));

    private static NetworkPlan Plan(string parameter, object value) => new()
    {
        Name = "sheet",
        Step = Step,
        Steps = 400,
        Seed = 1,
        Populations =
        [
            new()
            {
                Name = "P",
                Size = Neurons,
                Model = Mechanism.Declare(typeof(IafPscExp<>), PluginIdentity.None),
                Layout = Use(typeof(Uniform), ("width", Side), ("height", Side), ("periodic", true)),
            },
        ],
        Stimuli =
        [
            new()
            {
                Name = "noise",
                Model = Use(typeof(Poisson), ("rate", 20_000.0)),
                To = ["P"],
                Receptor = "ex",
                Weight = 20,
                Delay = 1,
            },
        ],
        Projections =
        [
            new()
            {
                Name = "c",
                From = ["P"],
                To = ["P"],
                Receptors = ["ex"],
                Rule = Mechanism.Declare(typeof(StaticSynapse<>), PluginIdentity.None),
                Weight = new NormalDistribution(30, 3, 0, double.PositiveInfinity),
                Delay = new DistanceDelay(Offset, PerLength, Offset + (PerLength * Side)),
                Connector = Use(typeof(ByDistance), ("kernel", DistanceKernel.Gaussian(50)), (parameter, value)),
                Autapses = false,
                Multapses = false,
            },
        ],
    };

    private static Position[] Positions(RandomStream random)
    {
        var positions = new Position[Neurons];
        new Uniform { Width = Side, Height = Side, Periodic = true }.Place(positions, random);
        return positions;
    }

    private static MechanismUse Use(Type type, params (string Name, object Value)[] parameters) =>
        new(Mechanism.Declare(type, PluginIdentity.None), parameters.ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal));

    private static string HashOf(NetworkPlan plan, EngineOptions options)
    {
        using var simulator = new NetworkSimulator(plan, options);
        simulator.RunTo(plan.Steps);
        Assert.True(simulator.Population("P").Spikes > 100);
        return simulator.StateHash();
    }
}
