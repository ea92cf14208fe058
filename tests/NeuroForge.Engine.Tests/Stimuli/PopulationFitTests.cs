using NeuroForge.Engine.Changes;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Stimuli;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Stimuli;

/// <summary>A stimulus that does not fit a population is refused, when the network is built and when it is changed, rather than without effect.</summary>
public sealed class PopulationFitTests
{
    [Fact]
    public void A_population_that_a_stimulus_does_not_fit_has_the_place_of_the_parameter()
    {
        var refusal = Assert.Throws<PlanException>(() => new NetworkSimulator(Plan("p q", ("most", 5)), new EngineOptions()));
        Assert.Equal(("stimuli.stimulus.most", "population \"q\": 7 are too many; raise it"), (refusal.Path, refusal.Message));
    }

    [Fact]
    public void All_populations_that_do_not_fit_are_told_and_those_that_are_not_reached_are_not_asked()
    {
        (string, string)[] both =
        [
            ("stimuli.stimulus.most", "population \"q\": 7 are too many; raise it"), ("stimuli.stimulus.most", "population \"r\": 9 are too many; raise it")
        ];
        Assert.Equal(both, PopulationFit.Misfits(Plan("r p q", ("most", 5))));
        Assert.Equal(both[1..], PopulationFit.Misfits(Plan("r p q", ("most", 7))));
        Assert.Empty(PopulationFit.Misfits(Plan("p q", ("most", 7))));
        Assert.Empty(PopulationFit.Misfits(Plan("r") with { Stimuli = [Stimulus(Declared.Poisson.Use(("rate", 1.0)), "r")] }));
    }

    [Fact]
    public void A_stimulus_that_fits_is_played()
    {
        var plan = Plan("q", ("most", 7));
        Assert.NotEqual((plan with { Stimuli = [plan.Stimuli[0] with { Weight = 0 }] }).Hash(), plan.Hash());
    }

    [Fact]
    public void A_stimulus_that_fails_when_it_is_asked_is_named()
    {
        var failure = Assert.Throws<MechanismException>(() => new NetworkSimulator(Plan("p", ("fails", true)), new EngineOptions()));
        Assert.Equal(("limited_size", "stimulus stimulus", "cannot tell"), (failure.Mechanism.Id, failure.Place, failure.InnerException!.Message));
    }

    [Fact]
    public void A_change_after_which_a_stimulus_would_not_fit_is_refused()
    {
        using var simulator = new NetworkSimulator(Plan("p q", ("most", 7)), new EngineOptions());
        simulator.RunTo(5);
        var before = simulator.StateHash();
        Assert.Equal(["stimuli.stimulus.most: population \"q\": 7 are too many; raise it"], Assert.Throws<ChangeException>(() => Set(simulator, 6)).Mistakes);
        Assert.Equal(before, simulator.StateHash());
        Set(simulator, 8);
        simulator.RunTo(10);
    }

    private static void Set(NetworkSimulator simulator, double most)
    {
        var change = new NetworkChange();
        change.Set("stimuli.stimulus.most", most);
        simulator.Change(change);
    }

    private static NetworkPlan Plan(string to, params (string Name, object Value)[] parameters) =>
        Network(
            Population("p", 3, Declared.Relay),
            Population("q", 7, Declared.Relay),
            Population("r", 9, Declared.Relay)) with { Stimuli = [Stimulus(Declared.LimitedSize.Use(parameters), to)] };
}
