using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Stimuli;

/// <summary>Every neuron hears a random train of its own, which depends on nothing around it.</summary>
public sealed class RandomStreamTests
{
    [Fact]
    public void No_two_neurons_of_any_block_shard_or_population_hear_the_same()
    {
        var trains = Trains(Plan(Relays("p", 500), Relays("q", 300)), "p q");
        Assert.Equal(800, trains.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Two_stimuli_of_one_kind_are_two()
    {
        var one = Plan(Relays("p", 40));
        var two = one with { Stimuli = [one.Stimuli[0], one.Stimuli[0] with { Name = "another", Receptor = "b" }] };
        Assert.Equal(80, Trains(two, "p", "last_a").Concat(Trains(two, "p", "last_b")).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_train_does_not_depend_on_what_else_there_is()
    {
        var alone = Trains(Plan(Relays("p", 500)), "p");
        var other = Population("other", 30, Declared.Chaos);
        var among =
            Plan(Relays("p", 500), other) with
            {
                Projections = [Projection("c", "other", "p") with { Receptors = ["b"], Delay = Constant(3), Connector = Declared.Wired((0, 0)) }],
            };
        Assert.Equal(alone, Trains(among, "p"));
    }

    [Fact]
    public void A_longer_delay_is_the_same_train_later()
    {
        var plan = Plan(Relays("p", 100));
        var late = plan with { Stimuli = [plan.Stimuli[0] with { Delay = 17 }] };
        var nothing = string.Concat(Enumerable.Repeat("0 ", 17));
        Assert.Equal(Trains(plan, "p").Select(train => nothing + train[..^nothing.Length]), Trains(late, "p"));
    }

    private static PopulationPlan Relays(string name, int size) => Population(name, size, Declared.Relay);

    /// <summary>At 2 kHz a count is above 9 once in 10^15 draws, so each is one digit.</summary>
    private static NetworkPlan Plan(params PopulationPlan[] populations) => Network(populations) with
    {
        Steps = 200,
        Stimuli = [Stimulus(Declared.Poisson.Use(("rate", 2000.0)), string.Join(' ', populations.Where(p => p.Model == Declared.Relay).Select(p => p.Name)))],
    };

    /// <summary>What each neuron hears, a number for each step.</summary>
    private static string[] Trains(NetworkPlan plan, string of, string receptor = "last_a")
    {
        var memory = new Memory();
        (plan with { Recorders = [Recorder(memory, receptor, of, 1)] }).Run();
        return [.. Enumerable.Range(0, memory.Sampled[0].Values.Length).Select(neuron => string.Concat(memory.Sampled.Select(s => $"{s.Values[neuron]} ")))];
    }
}
