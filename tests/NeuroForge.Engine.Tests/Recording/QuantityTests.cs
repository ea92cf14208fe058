using NeuroForge.Engine.Estimates;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Recording.Quantities;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Recording;
using NeuroForge.Units;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Recording;

/// <summary>
/// Every quantity of the catalogue, recorded of a network that has all of them: what the catalogue says of it is what a recorder is told and gets. A new
/// quantity is tried here as soon as it is listed; where it needs what this network has not, one of these tests fails.
/// </summary>
public sealed class QuantityTests
{
    private static readonly NetworkPlan Plan = Network(Grown("p", 20), Grown("q", 10)) with
    {
        Steps = 200,
        Projections = [Rewired("c", "p", "p q"), Rewired("d", "q", "q")],
    };

    private static readonly QuantityOwner Neurons = QuantityOwner.Of(Plan.Populations[0]);

    private static readonly QuantityOwner Synapses = QuantityOwner.Of(Plan.Projections[0], Plan);

    /// <summary>Every name by which something can be recorded of the network.</summary>
    public static TheoryData<string> Names => [.. new[] { Neurons, Synapses }.SelectMany(QuantityCatalogue.NamesIn).Select(name => name.Name)];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, QuantityCatalogue.All.Count)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_quantity_is_described_and_something_of_the_network_has_it(int number)
    {
        var quantity = QuantityCatalogue.All[number];
        QuantityName[] names = [.. quantity.NamesIn(Neurons), .. quantity.NamesIn(Synapses)];
        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Same(quantity, Choose(name.Name).Quantity));
        Assert.All(names, name => Assert.NotNull(name.Unit));
        Assert.Matches("^[A-Z][^.]*[^ ]\\.$", quantity.Doc);
        Assert.Equal(quantity.Moment == RecordingMoment.Sample, quantity.WhyNotSampled is null);
        Assert.True(quantity.Name is not null || names.Length > 0);
    }

    [Fact]
    public void No_two_quantities_have_one_name()
    {
        var names = QuantityCatalogue.All.Select(q => q.Name).OfType<string>().ToList();
        Assert.Equal(names.Distinct(StringComparer.Ordinal), names);
        Assert.All(names, name => Assert.Equal(name, QuantityCatalogue.Find(name)!.Name));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_recorder_is_told_what_the_catalogue_says_and_gets_as_much_as_estimated(string name)
    {
        var choice = Choose(name);
        var quantity = choice.Quantity!;
        foreach (Reduction? reduce in (Reduction?[])(quantity.CanBeReduced ? [null, Reduction.Std] : [null]))
        {
            var memory = new Memory();
            var recorder = Recorder(memory, name, Of(quantity), quantity.WhyNotSampled is null ? 20 : null, reduce) with
            {
                Histogram = quantity.TakesBins ? new HistogramPlan(4, 0, 1) : null,
            };
            var plan = Plan with { Recorders = [recorder] };
            plan.Run(threads: 2);
            AssertTold(choice, reduce, memory.Info!);
            Assert.True(memory.Frames > 0, $"no frame of {name}");
            var estimate = NetworkEstimate.Of(plan).Recorders[0];
            Assert.Equal(quantity.Moment, estimate.Moment);
            Assert.All(memory.Sampled, sample => Assert.Equal(estimate.ValuesPerSample, sample.Values.Length));
            Assert.Equal(memory.Sampled.Count > 0, estimate.Samples == memory.Sampled.Count);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Reading_it_changes_nothing_and_a_guest_reads_the_same(string name)
    {
        var (memory, guest) = (new Memory(), new Memory());
        var quantity = Choose(name).Quantity!;
        var recorder = Recorder(memory, name, Of(quantity), quantity.WhyNotSampled is null ? 7 : null) with
        {
            Histogram = quantity.TakesBins ? new HistogramPlan(4, 0, 1) : null,
        };
        using var simulator = new NetworkSimulator(Plan with { Recorders = [recorder] }, new() { Threads = 2 });
        simulator.Attach(recorder with { Model = Declared.Memory(guest) });
        simulator.RunTo(Plan.Steps);
        Assert.Equal(Plan.Hash(), simulator.StateHash());
        simulator.End(RunOutcome.Completed);
        Assert.Equal(memory.Sampled.SelectMany(s => s.Values), guest.Sampled.SelectMany(s => s.Values));
        Assert.Equal(memory.Wirings.SelectMany(w => w.Synapses), guest.Wirings.SelectMany(w => w.Synapses));
        Assert.Equal(memory.Spiked, guest.Spiked);
        Assert.Equal(memory.Places.SelectMany(p => p.Positions), guest.Places.SelectMany(p => p.Positions));
        Assert.Equal(memory.Rewirings.SelectMany(r => r.Events).Where(e => e.Cause != RewiringEvent.Initial), guest.Rewirings.SelectMany(r => r.Events));
    }

    [Theory]
    [InlineData("spikes", "every", 10, null)]
    [InlineData("positions", "every", 10, null)]
    [InlineData("calcium", "every", null, null)]
    [InlineData("spikes", "reduce", null, Reduction.Mean)]
    [InlineData("nonsense", "record", 10, null)]
    public void What_a_recorder_of_populations_may_not_ask_for_has_its_place(string record, string key, int? every, Reduction? reduce) =>
        AssertRefused(record, "p", key, every, reduce);

    [Theory]
    [InlineData("connections", "reduce", 10, Reduction.Sum)]
    [InlineData("weight_histogram", "record", 10, null)]
    [InlineData("rewiring", "every", 10, null)]
    [InlineData("v_m", "record", 10, null)]
    public void What_a_recorder_of_projections_may_not_ask_for_has_its_place(string record, string key, int? every, Reduction? reduce) =>
        AssertRefused(record, "c", key, every, reduce);

    [Fact]
    public void A_name_is_one_quantity_in_all_that_have_it()
    {
        QuantityOwner with = new(RecordedOwner.Population, "with") { Model = Declared.Relay, Elements = ["calcium", "total"], Traits = [OwnerTrait.Calcium] };
        var without = with with { Name = "without", Traits = [] };
        Assert.Equal("calcium", QuantityCatalogue.Choose("calcium", [with]).Quantity!.Name);
        Assert.IsType<GrownElementsQuantity>(QuantityCatalogue.Choose("calcium", [with, without]).Quantity);
        Assert.IsType<NeuronStateQuantity>(QuantityCatalogue.Choose("total", [with, without]).Quantity);
        Assert.Equal(OwnerTrait.Calcium, Assert.Single(QuantityCatalogue.Choose("calcium", [with, without with { Elements = [] }]).Faults).Lacks);
    }

    [Fact]
    public void Where_a_model_is_not_known_nothing_is_said_of_it()
    {
        QuantityOwner known = new(RecordedOwner.Population, "known") { Model = Declared.Relay }, unknown = new(RecordedOwner.Population, "unknown");
        Assert.Empty(QuantityCatalogue.Choose("total", [unknown, known]).Faults);
        Assert.Equal("known", Assert.Single(QuantityCatalogue.Choose("nonsense", [unknown, known]).Faults).Owner.Name);
    }

    [Fact]
    public void Things_in_different_units_are_not_recorded_together()
    {
        QuantityOwner diverging = new(RecordedOwner.Population, "p") { Model = Declared.Diverging };
        QuantityOwner growing = new(RecordedOwner.Population, "q") { Model = Declared.Growing };
        var states = QuantityCatalogue.Choose("lost", [diverging, growing]);
        Assert.Equal("\"lost\" is in pA in population \"q\", in 1 in others", Assert.Single(states.Faults).Message);
        var (ampere, volt) = (Synapses with { WeightUnit = Unit.Parse("pA") }, Synapses with { Name = "volts", WeightUnit = Unit.Parse("mV") });
        var weights = QuantityCatalogue.Choose("weight_histogram", [ampere, volt]);
        Assert.Equal("the weights of projection \"volts\" are in mV, the weights of the others are in pA", Assert.Single(weights.Faults).Message);
        Assert.Empty(QuantityCatalogue.Choose("delays", [ampere, volt]).Faults);
    }

    private static QuantityChoice Choose(string name) =>
        QuantityCatalogue.Choose(name, [QuantityCatalogue.NamesIn(Neurons).Any(n => n.Name == name) ? Neurons : Synapses]);

    private static string Of(RecordableQuantity quantity) => quantity.Owner == RecordedOwner.Population ? "p q" : "c d";

    private static void AssertTold(QuantityChoice choice, Reduction? reduce, RecordingInfo told)
    {
        var kind = reduce is null ? choice.Quantity!.Kind : RecordingKind.Series;
        Assert.Equal((choice.Quantity!.Owner, kind, choice.Quantity.Column), (told.Owner, told.Kind, told.Column));
        Assert.Equal(choice.Quantity.TakesBins ? "1" : choice.Unit!.Text, told.Unit);
    }

    private static void AssertRefused(string record, string of, string key, int? every, Reduction? reduce)
    {
        var refusal = Assert.Throws<PlanException>(
            () => new NetworkSimulator(Plan with { Recorders = [Recorder(new Memory(), record, of, every, reduce)] }, new()));
        Assert.Equal($"recorders.{record}.{key}", refusal.Path);
    }

    private static PopulationPlan Grown(string name, int size) => Population(name, size, Declared.Chaos) with
    {
        Parameters = Values(("growth", Constant(3.9)), ("threshold", Constant(0.9))),
        Calcium = new CalciumPlan(10, 0.1),
        Elements = [Element("axon", Declared.Linear) with { Initial = Constant(5) }],
        Layout = Declared.Placed((positions, _) => positions.Fill(new(1, 2, 3))),
    };

    private static ProjectionPlan Rewired(string name, string from, string to) => Projection(name, from, to) with
    {
        Rule = Declared.Depressing,
        Weight = new UniformDistribution(0, 1),
        Connector = Declared.RandomPairs.Use(("pairs", 100.0)),
        Rewiring = new RewiringPlan { Every = 9, Strategy = Declared.RandomEdits.Use(("deletion", 0.2), ("creations", 15.0)) },
    };
}
