using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Declarations;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Recording;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Learning;

/// <summary>Matrices of any shape learn as rows do, to the last bit.</summary>
public sealed class MatrixTests
{
    private static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(60);

    private static readonly Mechanism[] Rules = [Declared.AllSeen, Declared.ManyFields, Declared.WeightDecay];

    [Fact]
    public void A_matrix_gives_the_weights_of_rows_to_the_last_bit() => Check(plan =>
        Assert.Equal(Weights(InRows(plan)), Weights(plan)));

    [Fact]
    public void A_matrix_has_the_same_bits_for_every_vector() => Check(plan =>
        Assert.Equal(plan.Hash(vectors: 1), plan.Hash(vectors: 8)));

    [Fact]
    public void Sources_and_targets_of_several_populations_make_one_matrix() => Check(plan =>
    {
        var split = Split(plan);
        Assert.Equal(Weights(InRows(split)), Weights(split));
        Assert.Equal(split.Hash(vectors: 1), split.Hash(vectors: 8));
    });

    private static void Check(Action<NetworkPlan> property) => Prop.ForAll(
        (from sources in Gen.Choose(1, 40) from targets in Gen.Choose(1, 40) from rule in Gen.Elements(Rules) select (sources, targets, rule)).ToArbitrary(),
        shape => property(Plan(shape.sources, shape.targets, shape.rule))).Check(Quick);

    private static NetworkPlan Plan(int sources, int targets, Mechanism rule) => Network(Hands("pre", sources), Hands("post", targets)) with
    {
        Steps = 40,
        Projections =
        [
            Projection("learning", "pre", "post") with { Rule = rule, Weight = new UniformDistribution(0.2, 0.9), Connector = AllToAll },
            Projection("flow", "pre", "post") with { Rule = Declared.Flow, Weight = new UniformDistribution(-1, 1), Connector = AllToAll },
        ],
    };

    private static MechanismUse AllToAll => Declared.Wired((context, sink) =>
    {
        for (var pair = 0; pair < context.SourceCount * context.TargetCount; pair++)
        {
            sink.Add(pair / context.TargetCount, pair % context.TargetCount);
        }
    });

    private static PopulationPlan Hands(string name, int size) => Population(
        name,
        size,
        Declared.Hand,
        ("fire", new UniformDistribution(-5, 20)),
        ("every", new UniformDistribution(3, 11)),
        ("speed", new UniformDistribution(-0.1, 0.1)));

    /// <summary>With a second population on each side, so that no column is seen where a population keeps its states.</summary>
    private static NetworkPlan Split(NetworkPlan plan) => plan with
    {
        Populations = [.. plan.Populations, Hands("more_pre", 3), Hands("more_post", 5)],
        Projections = [plan.Projections[0] with { From = ["pre", "more_pre"], To = ["post", "more_post"] }, .. plan.Projections.Skip(1)],
    };

    private static NetworkPlan InRows(NetworkPlan plan) => plan with
    {
        Projections =
        [
            plan.Projections[0] with { Rewiring = new RewiringPlan { Every = 50, Strategy = Declared.Scripted((_, _, _) => { }) } },
            .. plan.Projections.Skip(1),
        ],
    };

    private static RecordedSynapse[] Weights(NetworkPlan plan)
    {
        var memory = new Memory();
        (plan with { Recorders = [Recorder(memory, "weights", "learning", plan.Steps)] }).Run();
        return memory.Wirings.Single().Synapses;
    }
}
