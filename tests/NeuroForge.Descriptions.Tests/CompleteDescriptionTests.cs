using NeuroForge.Descriptions.Tests.Mechanisms;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Descriptions.Tests;

/// <summary>A description that uses the whole format becomes the plan that it says.</summary>
public sealed class CompleteDescriptionTests
{
    private readonly DescriptionResult _result = Fixtures.Read(Fixtures.Complete);

    private NetworkPlan Plan => _result.Require();

    [Fact]
    public void Nothing_is_wrong_with_it()
    {
        Assert.Empty(_result.Diagnostics);
        Assert.Equal("complete", _result.Name);
        Assert.Matches("^[0-9a-f]{64}$", _result.Hash);
    }

    [Fact]
    public void Times_become_steps()
    {
        Assert.Equal((0.1, 200_000L, 7UL), (Plan.Step, Plan.Steps, Plan.Seed));
        Assert.Equal([10, 1], Plan.Stimuli.Select(s => s.Delay));
        Assert.Equal(1000, Plan.Projections[0].Rewiring!.Every);
        Assert.Equal(Distribution.Constant(10), Plan.Projections[1].Delay);
        Assert.Equal(new long?[] { null, 10_000, 1, 10_000, 10_000, null, 10_000, 10_000, null, 10_000, 10_000 }, Plan.Recorders.Select(r => r.Every));
    }

    [Fact]
    public void Populations_keep_their_order_and_their_distributions()
    {
        var (e, i) = (Plan.Populations[0], Plan.Populations[1]);
        Assert.Equal(("E", 80, "leaky"), (e.Name, e.Size, e.Model.Id));
        Assert.Equal(new NormalDistribution(10, 1, 5, 20), e.Parameters["tau_m"]);
        Assert.Equal(new LogNormalDistribution(250, 0.2), e.Parameters["c_m"]);
        Assert.Equal(new LinspaceDistribution(-70, -60), e.Initial["v_m"]);
        Assert.Equal(new CalciumPlan(10_000, 0.001, 0.01), e.Calcium);
        Assert.Equal(0.02 * 1000, e.Layout!.Parameters["spacing"]);
        Assert.Equal(("I", 3), (i.Name, i.Size));
        Assert.Equal([-55, -54, -53], Assert.IsType<ListDistribution>(i.Parameters["v_th"]).Values);
        Assert.Equal(new CalciumPlan(10_000, 0.001), i.Calcium);
    }

    [Fact]
    public void Elements_have_their_curves_parameters_and_defaults()
    {
        var (axon, dendrite) = (Plan.Populations[0].Elements[0], Plan.Populations[0].Elements[1]);
        Assert.Equal(("axon_ex", "gaussian", 0.1), (axon.Name, axon.Curve.Id, axon.VacantDecay));
        Assert.Equal([0.0001, 0, 0.05], axon.Parameters.Values.Select(v => v.Single!.Value));
        Assert.Null(axon.Initial);
        Assert.Equal((2, 0.2), (dendrite.Initial!.Single!.Value, dendrite.VacantDecay));
        Assert.Equal(0.0001, dendrite.Parameters["growth_rate"].Single!.Value, 15);
    }

    [Fact]
    public void Stimuli_of_spikes_weigh_in_the_receptors_unit_and_those_of_currents_by_a_number()
    {
        var (background, kick) = (Plan.Stimuli[0], Plan.Stimuli[1]);
        Assert.Equal((6.2, "ex"), (background.Weight, background.Receptor));
        Assert.Equal(["E", "I"], background.To);
        Assert.Equal(10_000.0, background.Model.Parameters["rate"]);
        Assert.Equal((1.0, "in"), (kick.Weight, kick.Receptor));
        Assert.Equal([0.0, 1000], (double[])kick.Model.Parameters["times"]);
        Assert.Equal([1000.0, 0], (double[])kick.Model.Parameters["amplitudes"]);
    }

    [Fact]
    public void Projections_have_rule_weight_delay_wiring_and_rewiring()
    {
        var (ex, inh) = (Plan.Projections[0], Plan.Projections[1]);
        Assert.Equal(new UniformDistribution(500, 600), ex.Weight);
        Assert.Equal(new UniformDistribution(10, 20), ex.Delay);
        Assert.Equal((false, true), (ex.Autapses, ex.Multapses));
        Assert.Null(ex.Connector);
        Assert.Equal(("axon_ex", "den_ex"), (ex.Rewiring!.Pre, ex.Rewiring.Post));
        Assert.Equal(Order.ByWeight, ex.Rewiring.Strategy.Parameters["order"]);
        Assert.Equal(1000L, ex.Rewiring.Strategy.Parameters["most"]);
        Assert.Equal(-585, inh.Weight.Single!.Value, 9);
        Assert.Equal(["ex", "in"], inh.Receptors);
        Assert.Equal(500, inh.Parameters["tau_rec"].Single);
        Assert.Equal(2, inh.Connector!.Parameters["indegree"]);
        Assert.Equal((true, false), (inh.Autapses, inh.Multapses));
    }

    [Fact]
    public void Recorders_have_what_of_whom_and_how()
    {
        Assert.Equal(
            ["spikes", "calcium", "v_m", "den_ex.vacant", "connections", "rewiring", "in_degree", "delays", "positions", "weight_histogram", "resources"],
            Plan.Recorders.Select(r => r.Record));
        Assert.Equal(
            [null, Reduction.Mean, null, Reduction.Sum, null, null, Reduction.Max, null, null, null, Reduction.Std],
            Plan.Recorders.Select(r => r.Reduce));
        Assert.Equal(["excitatory", "inhibitory"], Plan.Recorders[4].Of);
        Assert.Equal([new HistogramPlan(10, 500, 600)], Plan.Recorders.Select(r => r.Histogram).OfType<HistogramPlan>());
        Assert.Equal(false, Plan.Recorders[2].Model.Parameters["header"]);
        Assert.Equal(";", Plan.Recorders[2].Model.Parameters["separator"]);
    }

    [Fact]
    public void A_stimulus_of_currents_is_converted_to_the_receptors_unit()
    {
        var result = Fixtures.Read(
            """
            { "format": "neuroforge/1", "name": "test", "requires": { "neurons": "*", "surroundings": "*" },
              "simulation": { "duration": "1 s", "step": "1 ms" },
              "populations": { "R": { "size": 1, "model": "rate", "parameters": { "saturation": "0 Hz" } } },
              "stimuli": { "a": { "model": "step_current", "times": [], "amplitudes": [], "to": "R", "receptor": "ex", "weight": 2 } } }
            """);
        Assert.Equal(0.002, result.Require().Stimuli[0].Weight, 15);
    }
}
