using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Rewiring;

/// <summary>The first update of a projection is at its start, the others follow at equal intervals.</summary>
public sealed class StartTests
{
    [Theory]
    [InlineData(0, new double[] { 0, 7, 14, 21, 28 })]
    [InlineData(1, new double[] { 1, 8, 15, 22, 29 })]
    [InlineData(7, new double[] { 7, 14, 21, 28 })]
    [InlineData(10, new double[] { 10, 17, 24 })]
    [InlineData(29, new double[] { 29 })]
    [InlineData(30, new double[0])]
    [InlineData(long.MaxValue / 2, new double[0])]
    public void Updates_happen_at_the_start_and_at_every_interval_after_it(long start, double[] steps)
    {
        var updates = new List<double>();
        var plan = Plan(Population("p", 3, Declared.Relay), Declared.Scripted((view, _, _) => updates.Add(view.Time)), start);
        using var simulator = new NetworkSimulator(plan, new EngineOptions());
        simulator.RunTo(30);
        Assert.Equal(steps, updates.Select(time => Math.Round(time / Step)));
    }

    [Fact]
    public void Pieces_of_a_run_and_snapshots_do_not_shift_them()
    {
        var plan = Plan(Population("p", 20, Declared.Noisy), Declared.RandomEdits.Use(("creations", 9.0)), 11);
        var whole = plan.Hash();
        Assert.Equal(whole, plan.Hash(threads: 3, vectors: 1, 5, 11, 12, 18, 50));
        Assert.Equal(whole, Enumerable.Range(1, 40).Select(step => Resumed(plan, step)).Distinct().Single());
        Assert.NotEqual(whole, Plan(Population("p", 20, Declared.Noisy), Declared.RandomEdits.Use(("creations", 9.0)), 12).Hash());
    }

    private static string Resumed(NetworkPlan plan, long step)
    {
        using var first = new NetworkSimulator(plan, new EngineOptions());
        first.RunTo(step);
        using var second = new NetworkSimulator(plan, new EngineOptions(), first.Save());
        second.RunTo(plan.Steps);
        return second.StateHash();
    }

    private static NetworkPlan Plan(PopulationPlan population, MechanismUse strategy, long start) => Network(population) with
    {
        Projections = [Projection("c", "p", "p") with { Rewiring = new() { Strategy = strategy, Every = 7, Start = start } }],
    };
}
