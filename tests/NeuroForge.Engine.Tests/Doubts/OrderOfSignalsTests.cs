using NeuroForge.Engine.Observing.Doubts;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Tests.Mechanisms;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Doubts;

/// <summary>Where the order of populations decides when a continuous signal is heard, that is doubted, and nowhere else.</summary>
public sealed class OrderOfSignalsTests
{
    private const int Steps = 5;

    [Theory]
    [InlineData("x>y y>x", "y>x")]
    [InlineData("x>y y>z z>x", "z>x")]
    [InlineData("y>x", "y>x")]
    [InlineData("z>x z>y x>y", "z>x z>y")]
    [InlineData("x>y y>z x>z", "")]
    [InlineData("x>x", "")]
    [InlineData("x y>x y", "")]
    [InlineData("y z>y", "")]
    [InlineData("x z>y", "x z>y")]
    public void A_projection_is_doubted_where_a_target_is_listed_before_a_source(string projections, string doubted)
    {
        var plan = Plan("xyz", projections, delay: 0);
        Assert.Equal(Split(doubted).Select(name => $"projections.{name}.synapse.delay"), OrderOfSignals.In(plan).Select(d => d.Path));
        Assert.Empty(OrderOfSignals.In(Plan("xyz", projections, delay: 1)));
    }

    [Fact]
    public void A_loop_is_told_as_one()
    {
        Assert.Contains("in the loop z -> x -> y -> z ", OrderOfSignals.In(Plan("xyz", "x>y y>z z>x", 0)).Single().Message, StringComparison.Ordinal);
        Assert.DoesNotContain("loop", OrderOfSignals.In(Plan("xyz", "z>x x>y", 0)).Single().Message, StringComparison.Ordinal);
    }

    /// <summary>The doubt is exact: what is doubted runs otherwise in some other order, and what is not doubted in any order runs the same in all.</summary>
    [Theory]
    [InlineData("x>y y>x")]
    [InlineData("x>y y>z z>x")]
    [InlineData("y>x")]
    [InlineData("x>x x>y")]
    [InlineData("x y>x y")]
    public void The_order_decides_the_result_exactly_where_some_order_is_doubted(string projections)
    {
        string[] orders = ["xyz", "xzy", "yxz", "yzx", "zxy", "zyx"];
        var isDoubted = orders.Any(order => OrderOfSignals.In(Plan(order, projections, 0)).Any());
        Assert.Equal(isDoubted, orders.Select(order => Course(Plan(order, projections, 0))).Distinct().Count() > 1);
        Assert.Single(orders.Select(order => Course(Plan(order, projections, 1))).Distinct());
    }

    private static string Course(NetworkPlan plan)
    {
        using var simulator = new NetworkSimulator(plan, new EngineOptions());
        var course = new List<double>();
        for (var step = 1; step <= Steps; step++)
        {
            simulator.RunTo(step);
            course.AddRange("xyz".Select(name => simulator.Population(name.ToString()).Read("phase")[0]));
        }

        return string.Join(' ', course);
    }

    private static NetworkPlan Plan(string order, string projections, double delay) => Network(
        [.. order.Select(name => Population(name.ToString(), 1, Declared.Graded, ("drive", Constant(1 + "xyz".IndexOf(name, StringComparison.Ordinal)))))]) with
    {
        Steps = Steps,
        Projections = [.. Split(projections).Select(p => Projection(p, p.Split('>')[0], p.Split('>')[1]) with
        {
            Rule = Declared.Flow,
            Delay = Constant(delay),
            Weight = Constant(0.5),
            Connector = Declared.Wired((context, sink) =>
            {
                for (var source = 0; source < context.SourceCount; source++)
                {
                    sink.Add(source, context.TargetCount - 1);
                }
            }),
        })],
    };

    /// <summary>Projections as sources and targets, each population one letter: a space within one is between two of its populations.</summary>
    private static string[] Split(string projections) => projections.Length == 0 ? [] : projections switch
    {
        "x y>x y" or "y z>y" or "x z>y" => [projections],
        _ => projections.Split(' '),
    };
}
