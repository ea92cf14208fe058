using NeuroForge.ButzVanOoyen2013;
using NeuroForge.Mechanisms.Tests.ButzVanOoyen2013.Driving;
using NeuroForge.Randomness;
using NeuroForge.Rewiring;

namespace NeuroForge.Mechanisms.Tests.ButzVanOoyen2013;

/// <summary>Both strategies on projections that can be worked out by hand.</summary>
public sealed class RewiringRuleTests
{
    private static readonly (int Source, int Target)[] Fan = [(0, 0), (0, 1), (0, 2), (0, 3)];

    [Fact]
    public void Homeostatic_breaks_what_has_lost_its_element_and_no_more()
    {
        var edit = new Homeostatic().Propose(Cases.Of([1.5], [1.2, 1.2, 1.2, 1.2], Fan));
        Assert.Equal(3, edit.Deleted.Count);
        Assert.Empty(edit.Created);
        Assert.Empty(edit.Elements);
    }

    // Worked out: 4 bound, 1.5 grown. After the first break 3 are bound, so elements become 3.5; two more break and are vacant again.
    [Fact]
    public void Homeostatic_nest_loses_one_of_three_and_rewires_the_others()
    {
        var projection = Cases.Of([1.5], [1.2, 1.2, 1.2, 1.2], Fan);
        var edit = new HomeostaticNest().Propose(projection);
        Assert.Equal(3, edit.Deleted.Count);
        Assert.Equal(2, edit.Created.Count);
        Assert.Equal([new ElementChange(Side.Pre, 0, 3.5)], edit.Elements);
        projection.Apply(edit);
        Assert.Equal(3, projection.SynapseCount);
    }

    // The source breaks one of two synapses onto a target that has 3 bound and 1.9 grown: 2 remain and its elements become 2.9.
    [Fact]
    public void A_partner_lifted_by_homeostatic_nest_escapes_its_own_deletion()
    {
        static InMemoryProjection Projection() => Cases.Of([1.0, 1.0], [1.9], (0, 0), (0, 0), (1, 0));
        var nest = new HomeostaticNest().Propose(Projection());
        Assert.Single(nest.Deleted);
        Assert.Equal([new ElementChange(Side.Post, 0, 2.9)], nest.Elements);
        Assert.Equal(2, new Homeostatic().Propose(Projection()).Deleted.Count);
    }

    // Source 0 must lose one; target 0 has no whole element, so NEST's source passes it over and target 0 breaks the synapse itself.
    [Fact]
    public void A_source_breaks_no_synapse_onto_a_target_without_elements_in_homeostatic_nest()
    {
        static InMemoryProjection Projection() => Cases.Of([1.3], [0.9, 1.9], (0, 0), (0, 1));
        Assert.All(Enumerable.Range(0, 50), seed => Assert.Equal([1, 0], new HomeostaticNest().Propose(Projection(), seed).Deleted));
        Assert.Contains(Enumerable.Range(0, 50), seed => new Homeostatic().Propose(Projection(), seed).Deleted.SequenceEqual([0]));
    }

    [Fact]
    public void A_freed_element_finds_a_new_partner_in_the_same_update()
    {
        // Source 0 has lost its only element; target 0 keeps its own, and source 1 has one to spare.
        var edit = new Homeostatic().Propose(Cases.Of([0.4, 1.0], [1.0], (0, 0)));
        Assert.Equal([0], edit.Deleted);
        Assert.Equal(["axonal element lost"], edit.CausesOfDeath);
        Assert.Equal([new NewSynapse(1, 0, null) { Cause = "vacant elements paired" }], edit.Created);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void A_forbidden_autapse_stays_vacant(bool autapses, int created)
    {
        var projection = new InMemoryProjection(1, 1) { Autapses = autapses };
        (projection.SourceElements[0], projection.TargetElements[0]) = (1, 1);
        Assert.Equal(created, new Homeostatic().Propose(projection).Created.Count);
        Assert.Equal(created, new HomeostaticNest().Propose(projection).Created.Count);
    }

    [Theory]
    [InlineData(true, 3)]
    [InlineData(false, 1)]
    public void A_forbidden_multapse_stays_vacant(bool multapses, int created)
    {
        var projection = new InMemoryProjection(1, 1) { Multapses = multapses };
        (projection.SourceElements[0], projection.TargetElements[0]) = (3, 3);
        Assert.Equal(created, new Homeostatic().Propose(projection).Created.Count);
        projection.Join(0, 0);
        Assert.Equal(created - 1, new Homeostatic().Propose(projection).Created.Count);
    }

    [Fact]
    public void A_broken_pair_may_be_joined_again_without_multapses()
    {
        // NEST's source lifts itself to 1.5 after the first of two breaks, so that one element rewires.
        var projection = new InMemoryProjection(1, 2) { Multapses = false };
        projection.Join(0, 0);
        projection.Join(0, 1);
        (projection.SourceElements[0], projection.TargetElements[0], projection.TargetElements[1]) = (0.5, 1, 1);
        var edit = new HomeostaticNest().Propose(projection);
        Assert.Equal(2, edit.Deleted.Count);
        Assert.Single(edit.Created);
        projection.Apply(edit);
        Assert.Equal(1, projection.SynapseCount);
    }

    [Fact]
    public void A_projection_without_elements_is_refused_on_the_side_that_lacks_them()
    {
        var bare = new InMemoryProjection(2, 2) { NamesElements = false };
        Assert.Equal("pre", Assert.Throws<ParameterException>(() => new Homeostatic().Propose(bare)).Parameter);
        var halfBare = new HalfBare(new InMemoryProjection(2, 2), bare.Targets);
        var refused = Assert.Throws<ParameterException>(() => new HomeostaticNest().Propose(halfBare));
        Assert.Equal("post", refused.Parameter);
        Assert.Contains("homeostatic_nest needs synaptic elements", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_vacant_elements_than_can_be_listed_are_refused()
    {
        var refused = Assert.Throws<ParameterException>(() => new Homeostatic().Propose(Cases.Of([1.5e9, 1.5e9], [1])));
        Assert.Equal("pre", refused.Parameter);
        Assert.Contains("3000000000 vacant elements", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_update_allocates_nothing_once_its_lists_have_grown()
    {
        var projection = new InMemoryProjection(200, 200);
        Array.Fill(projection.SourceElements, 5);
        Array.Fill(projection.TargetElements, 5);
        projection.Apply(new Homeostatic().Propose(projection));
        Array.Fill(projection.SourceElements, 3.5);
        var (strategy, edit, random) = (new HomeostaticNest(), new ConnectivityEdit(), new RandomStream(1, StreamPurpose.Rewiring, 0));
        long Allocated()
        {
            edit.Clear();
            var before = GC.GetAllocatedBytesForCurrentThread();
            strategy.Propose(projection, edit, random);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Array.ForEach([1, 2, 3], _ => Allocated());
        Assert.Equal(0, Allocated());
        Assert.NotEmpty(edit.Deleted);
        Assert.NotEmpty(edit.Created);
    }

    /// <summary>A projection that names an element on its pre-synaptic side alone.</summary>
    private sealed class HalfBare(InMemoryProjection projection, NeuronPool targets) : IConnectivityView
    {
        public double Time => 0;

        public NeuronPool Sources => projection.Sources;

        public NeuronPool Targets => targets;

        public bool Autapses => true;

        public bool Multapses => true;

        public int SynapseCount => 0;

        public ReadOnlySpan<double> Weights => [];

        public ReadOnlySpan<int> Outgoing(int source) => [];

        public ReadOnlySpan<int> Incoming(int target) => [];

        public int SourceOf(int synapse) => throw new ArgumentOutOfRangeException(nameof(synapse));

        public int TargetOf(int synapse) => throw new ArgumentOutOfRangeException(nameof(synapse));

        public double WeightOf(int synapse) => throw new ArgumentOutOfRangeException(nameof(synapse));

        public bool IsAutapse(int source, int target) => false;
    }
}
