using NeuroForge.Connectivity;
using NeuroForge.Engine.Estimates;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Recording;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Recording;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Estimates;

/// <summary>How many numbers a recorder will get is told beforehand, and is what it gets.</summary>
public sealed class RecorderEstimateTests
{
    [Theory]
    [InlineData("total", "p q", null, 30)]
    [InlineData("total", "p q", Reduction.Sum, 2)]
    [InlineData("firing_rate", "q", null, 10)]
    [InlineData("connections", "fixed rewired", null, 2)]
    [InlineData("births", "rewired", null, 1)]
    [InlineData("in_degree", "fixed rewired", null, 60)]
    [InlineData("in_degree", "fixed rewired", Reduction.Max, 2)]
    [InlineData("out_degree", "fixed rewired", null, 30)]
    [InlineData("out_degree", "rewired", null, 10)]
    public void Sampled_numbers_are_as_many_as_told(string record, string of, Reduction? reduce, int values)
    {
        var memory = new Memory();
        var plan = Plan() with { Recorders = [Recorder(memory, record, of, 20, reduce)] };
        var estimate = NetworkEstimate.Of(plan).Recorders[0];
        Assert.Equal((5, values, 5 * values), (estimate.Samples, estimate.ValuesPerSample, estimate.Values));
        Run(plan);
        Assert.All(memory.Sampled, sample => Assert.Equal(values, sample.Values.Length));
        Assert.Equal(5, memory.Sampled.Count);
    }

    [Theory]
    [InlineData("weights")]
    [InlineData("delays")]
    public void Synapses_are_told_where_they_neither_come_nor_go(string record)
    {
        var memory = new Memory();
        var plan =
            Plan() with { Recorders = [Recorder(memory, record, "fixed", 20), Recorder(new Memory(), record, "fixed rewired", 20) with { Name = "both" }] };
        var estimates = NetworkEstimate.Of(plan).Recorders;
        Assert.Equal((5, 600), (estimates[0].Samples, estimates[0].ValuesPerSample));
        Assert.Equal((5, null, null), (estimates[1].Samples, estimates[1].ValuesPerSample, estimates[1].Values));
        Run(plan);
        Assert.All(memory.Wirings, sample => Assert.Equal(600, sample.Synapses.Length));
    }

    [Fact]
    public void Numbers_of_synapses_take_room_to_be_read_in_order_also_where_they_are_reduced()
    {
        var bare = NetworkEstimate.Of(Plan());
        var reduced = NetworkEstimate.Of(Plan() with { Recorders = [Recorder(new Memory(), "weights", "fixed", 20, Reduction.Mean)] });
        Assert.Equal((5, 1), (reduced.Recorders[0].Samples, reduced.Recorders[0].ValuesPerSample));
        Assert.Equal((600 * (sizeof(int) + sizeof(double))) + (5 * sizeof(double)), reduced.Bytes - bare.Bytes);
    }

    [Fact]
    public void Positions_come_once()
    {
        var plan = Plan() with { Recorders = [Recorder(new Memory(), "positions", "p q")] };
        var estimate = NetworkEstimate.Of(plan);
        Assert.Equal((1, 90), (estimate.Recorders[0].Samples, estimate.Recorders[0].ValuesPerSample));
        Assert.Equal(90 * sizeof(double), estimate.FramesOnTheirWay);
    }

    [Theory]
    [InlineData("spikes", "p")]
    [InlineData("rewiring", "rewired")]
    public void Events_are_not_known_beforehand(string record, string of)
    {
        var estimate = NetworkEstimate.Of(Plan() with { Recorders = [Recorder(new Memory(), record, of)] });
        Assert.Equal((null, null, null), (estimate.Recorders[0].Samples, estimate.Recorders[0].ValuesPerSample, estimate.Recorders[0].TextBytes));
        Assert.Equal(0, estimate.FramesOnTheirWay);
    }

    [Fact]
    public void No_more_samples_wait_than_there_are()
    {
        var plan = Plan() with { Recorders = [Recorder(new Memory(), "total", "p", 20)] };
        Assert.Equal(5 * 20 * sizeof(double), NetworkEstimate.Of(plan).FramesOnTheirWay);
        Assert.Equal(RecorderChannel.Capacity * 20 * sizeof(double), NetworkEstimate.Of(plan with { Steps = 100_000 }).FramesOnTheirWay);
    }

    private static NetworkPlan Plan() => Network(Population("p", 20, Declared.Relay), Population("q", 10, Declared.Relay)) with
    {
        Projections =
        [
            Projection("fixed", "p", "p q") with { Connector = Declared.Of(typeof(AllPairs)).Use() },
            Projection("rewired", "q", "p q") with
            {
                Rewiring = new() { Every = 7, Strategy = Declared.RandomEdits.Use(("creations", 4.0), ("deletion", 0.05)) },
            },
        ],
    };

    private static void Run(NetworkPlan plan)
    {
        using var simulator = new NetworkSimulator(plan, new());
        simulator.RunTo(plan.Steps);
        simulator.End(RunOutcome.Completed);
    }

    [Connector("all_pairs")]
    private sealed class AllPairs : IConnector, IExpectSynapses
    {
        public double ExpectSynapses(ConnectorContext context) => context.SourceCount * context.TargetCount;

        public void Connect(ConnectorContext context, ISynapseSink synapses)
        {
            for (var pair = 0; pair < context.SourceCount * context.TargetCount; pair++)
            {
                synapses.Add(pair / context.TargetCount, pair % context.TargetCount);
            }
        }
    }
}
