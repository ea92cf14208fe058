using NeuroForge.Declarations;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Recording;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Learning;

/// <summary>Weights after every way of learning, against a plain calculation from the times of the spikes.</summary>
public sealed class LearningTests
{
    private const int Steps = 300;
    private const int Sources = 21;
    private const int Targets = 13;

    /// <summary>Sums of some hundred terms, exponentials of our own against the platform's: a few units in the last place each.</summary>
    private const double Rounding = 1e-12;

    [Theory]
    [InlineData(1, true)]
    [InlineData(1, false)]
    [InlineData(7, true)]
    [InlineData(40, false)]
    public void A_rule_learns_from_traces_at_spikes_of_both_sides(int delay, bool complete) =>
        Check(Plan(Declared.Pairing, complete, delay), (replay, weight) => replay.Pairing(weight));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_rule_sees_everything_in_every_step(bool complete) =>
        Check(Plan(Declared.AllSeen, complete, delay: 1), (replay, weight) => replay.AllSeen(weight, _ => 0));

    [Fact]
    public void A_rule_sees_the_signal_of_the_same_step_at_an_input_that_the_target_hears_in_the_next()
    {
        var plan = Plan(Declared.AllSeen, complete: true, delay: 1) with { };
        plan = plan with
        {
            Projections =
            [
                plan.Projections[0] with { Receptors = ["b"] },
                Projection("flow", "post", "post") with
                {
                    Rule = Declared.Flow,
                    Weight = Constant(2),
                    Delay = Constant(0),
                    Connector = Declared.Wired(Enumerable.Range(0, Targets).Select(i => (i, i)).ToArray()),
                },
            ],
        };
        Check(plan, (replay, weight) => replay.AllSeen(weight, step => 2 * replay.Target.Phase(step)));
    }

    [Fact]
    public void A_matrix_gives_the_weights_of_rows()
    {
        var plan = Plan(Declared.AllSeen, complete: true, delay: 1);
        var rewiring = new RewiringPlan { Every = 50, Strategy = Declared.Scripted((_, _, _) => { }) };
        var inRows = plan with { Projections = [plan.Projections[0] with { Rewiring = rewiring }] };
        Assert.Equal(Weights(plan), Weights(inRows));
    }

    [Fact]
    public void Synapses_that_come_and_go_while_others_learn_leave_those_as_they_are()
    {
        var plan = Plan(Declared.Pairing, complete: false, delay: 1);
        var churn = Declared.Scripted((view, edit, _) =>
        {
            // Every synapse of the last source goes and comes back in another order.
            foreach (var synapse in view.Outgoing(Sources - 1))
            {
                edit.Delete(synapse);
                edit.Create(Sources - 1, (view.TargetOf(synapse) + 5) % Targets);
            }
        });
        var rewired = plan with { Projections = [plan.Projections[0] with { Rewiring = new RewiringPlan { Every = 7, Strategy = churn } }] };
        Assert.Equal(Weights(plan).Where(s => s.Source < Sources - 1), Weights(rewired).Where(s => s.Source < Sources - 1));
    }

    [Fact]
    public void A_synapse_that_is_born_learns_from_the_traces_of_its_neurons()
    {
        // Born after the last pre-synaptic spike, it still meets that spike's trace when the post-synaptic neuron spikes.
        var plan = Network(Hand("pre", 5), Hand("post", 20)) with
        {
            Steps = 30,
            Projections =
            [
                Projection("c", "pre", "post") with
                {
                    Rule = Declared.Pairing,
                    Rewiring =
                        new RewiringPlan { Every = 10, Strategy = Declared.Scripted((view, edit, _) => { if (view.Time == 1) { edit.Create(0, 0, 0.5); } }) },
                },
            ],
        };
        Assert.Equal(0.5 + (0.03 * Math.Exp(-15 * Step / 3)) - 0.001 - 0.004, Weights(plan).Single().Weight, Rounding);

        static PopulationPlan Hand(string name, int fire) => Population(name, 1, Declared.Hand, ("fire", Constant(fire)));
    }

    private static void Check(NetworkPlan plan, Func<Replay, double, double> weightOf)
    {
        var first = Weights(plan with { Steps = 1, Projections = [plan.Projections[0] with { Rule = Declared.Plain }, .. plan.Projections.Skip(1)] });
        var last = Weights(plan);
        Assert.Equal(first.Select(s => (s.Source, s.Target)), last.Select(s => (s.Source, s.Target)));
        Assert.All(first.Zip(last), pair =>
        {
            var replay = new Replay(HandOf(pair.First.Source, 0), HandOf(pair.First.Target, 1), Steps, Step);
            Assert.Equal(weightOf(replay, pair.First.Weight), pair.Second.Weight, Rounding * Steps);
        });
    }

    private static RecordedSynapse[] Weights(NetworkPlan plan)
    {
        var memory = new Memory();
        (plan with { Recorders = [Recorder(memory, "weights", plan.Projections[0].Name, plan.Steps)] }).Run();
        return memory.Wirings.Single().Synapses;
    }

    private static Replay.Hand HandOf(int neuron, int population) =>
        new(neuron % 6 == 5 ? -1 : (neuron * 7) % 31, 3 + ((neuron * (5 + population)) % 47), (0.001 * neuron) + 0.0005);

    private static NetworkPlan Plan(Mechanism rule, bool complete, int delay) => Network(Hands("pre", Sources, 0), Hands("post", Targets, 1)) with
    {
        Steps = Steps,
        Projections =
        [
            Projection("c", "pre", "post") with
            {
                Rule = rule,
                Weight = new UniformDistribution(0.2, 0.9),
                Delay = Constant(delay),
                Connector = Declared.Wired([.. Pairs(complete)]),
            },
        ],
    };

    private static PopulationPlan Hands(string name, int size, int population)
    {
        Replay.Hand[] hands = [.. Enumerable.Range(0, size).Select(i => HandOf(i, population))];
        return Population(
            name,
            size,
            Declared.Hand,
            ("fire", new ListDistribution([.. hands.Select(h => (double)h.Fire)])),
            ("every", new ListDistribution([.. hands.Select(h => (double)h.Every)])),
            ("speed", new ListDistribution([.. hands.Select(h => h.Speed)])));
    }

    private static IEnumerable<(int Source, int Target)> Pairs(bool complete) =>
        from source in Enumerable.Range(0, Sources)
        from target in Enumerable.Range(0, Targets)
        where complete || (source * 5 + target * 3) % 4 == 0
        select (source, target);
}
