using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Descriptions.Building;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Parsing;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Descriptions.Tests.Building;

/// <summary>What is built in code is the text that says the same, and is checked like one.</summary>
public sealed class BuilderTests
{
    [Fact]
    public void Whatever_it_is_told_its_text_says()
    {
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ArrayOf(200).ToArbitrary(), numbers =>
        {
            var next = 0;
            var (text, reads) = new Script(most => numbers[next++ % numbers.Length] % most).Play();
            var bag = new DiagnosticBag("");
            Assert.Equal(reads, Told.Of(JsonTree.Read(text, bag)!));
            Assert.Empty(bag.InOrder());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public void What_is_built_has_the_plan_that_it_says()
    {
        var plan = Read(Good()).Require();
        Assert.Equal(("built", 0.1, 10_000L, 7UL), (plan.Name, plan.Step, plan.Steps, plan.Seed));
        Assert.Equal(("E", 80, "leaky"), (plan.Populations[0].Name, plan.Populations[0].Size, plan.Populations[0].Model.Id));
        Assert.Equal(new NormalDistribution(10, 1, 5, double.PositiveInfinity), plan.Populations[0].Parameters["tau_m"]);
        Assert.Equal(new CalciumPlan(10_000, 0.001), plan.Populations[0].Calcium);
    }

    [Fact]
    public void Mistakes_are_all_told_with_the_path_of_the_calls_and_the_place_in_the_text()
    {
        var builder = Good(population => population.Set("tau_mem", "10 ms").Set("v_th", double.NaN)).Duration("1 s");
        var result = Read(builder);
        Assert.Null(result.Plan);
        Assert.Equal(["simulation.duration", "populations.E.parameters.tau_mem", "populations.E.parameters.v_th"], result.Diagnostics.Select(d => d.Path));
        Assert.Equal(["NF1003", "NF1103", "NF1010"], Fixtures.Codes(result));
        var lines = builder.ToJson().Split('\n');
        Assert.All(
            result.Diagnostics,
            d => Assert.Contains(d.Path.Split('.')[^1] is "v_th" ? "NaN" : d.Path.Split('.')[^1], lines[d.Line - 1], StringComparison.Ordinal));
        Assert.Contains("\"tau_m\"", result.Diagnostics[1].Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_description_of_nothing_is_told_what_it_lacks() =>
        Assert.Equal(
            ["step", "duration", "population"],
            Read(new DescriptionBuilder("nothing")).Diagnostics.Select(
                d => d.Message.Split(' ').First(w => w is "\"step\"" or "\"duration\"" or "population").Trim('"')));

    [Fact]
    public void A_value_is_wanted_and_names_too()
    {
        Assert.Throws<ArgumentNullException>(() => new DescriptionBuilder("a").Step(null!));
        Assert.Throws<ArgumentNullException>(() => new DescriptionBuilder("a").Step((string)null!));
        Assert.Throws<ArgumentNullException>(() => new DescriptionBuilder("a").Parameter(null!, 1));
        Assert.Throws<ArgumentNullException>(() => Value.List("a", null!));
    }

    [Fact]
    public void A_list_too_deep_is_told_by_the_reader_and_one_without_end_is_not_built()
    {
        var list = Enumerable.Range(0, 40).Aggregate((Value)1, (inner, _) => Value.List(inner));
        Assert.Equal(["NF1004"], Fixtures.Codes(Read(Good(p => p.Set("v_th", list)))));
        Assert.Throws<ArgumentException>(() => Enumerable.Range(0, 100_000).Aggregate((Value)1, (inner, _) => Value.List(inner)));
    }

    [Theory]
    [InlineData(ulong.MaxValue)]
    [InlineData((1UL << 53) + 1)]
    public void A_seed_keeps_all_its_bits(ulong seed) =>
        Assert.Equal(seed, Read(new DescriptionBuilder("a").Step("1 ms").Duration("1 s").Seed(seed).Population("E", 1, "leaky")).Require().Seed);

    [Fact]
    public void It_can_be_gone_on_with_after_its_text_was_taken()
    {
        var builder = Good();
        var before = builder.ToJson();
        Assert.Equal(before, builder.ToJson());
        Assert.Equal(2, Read(builder.Population("I", 20, "leaky")).Require().Populations.Count);
        Assert.NotEqual(before, builder.ToJson());
    }

    private static DescriptionResult Read(DescriptionBuilder builder) => DescriptionReader.Read(builder.ToJson(), "built", new TestMechanisms());

    private static DescriptionBuilder Good(Action<PopulationDescription>? more = null) => new DescriptionBuilder("built")
        .Requires("neurons", "*")
        .Step("0.1 ms").Duration(Value.Quantity(1, "s")).Seed(7)
        .Population("E", 80, "leaky", p =>
        {
            p.Set("tau_m", Value.Normal("10 ms", "1 ms", min: "5 ms")).Calcium("10 s", 0.001);
            more?.Invoke(p);
        });
}
