using NeuroForge.Descriptions;
using NeuroForge.Descriptions.Building;
using NeuroForge.Hosting.Models;
using NeuroForge.Hosting.Sweeps;

namespace NeuroForge.Hosting.Tests.Sweeps;

/// <summary>What cannot be swept is refused before anything runs.</summary>
public sealed class SweepRefusalTests : IDisposable
{
    private readonly Place _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void The_mistakes_of_all_members_come_at_once_and_each_once()
    {
        var refused = Assert.Throws<DescriptionException>(() => Sweep("drive=10pA,5mV,20pA,7", "duration=-1s,1s"));
        Assert.Equal(
            [("NF1502", "simulation.duration"), ("NF1202", "stimuli.background.weight"), ("NF1201", "stimuli.background.weight")],
            refused.Diagnostics.Select(d => (d.Code.Id, d.Path)).Distinct());
        Assert.Equal(refused.Diagnostics.Count, refused.Diagnostics.Distinct().Count());
        Assert.Contains("--set gives drive as \"5mV\"", refused.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_place.At("sweep")));
    }

    [Fact]
    public void A_parameter_that_is_not_declared_is_told_once()
    {
        var refused = Assert.Throws<DescriptionException>(() => Sweep("driv=10pA..20pA:50"));
        Assert.Contains("did you mean \"drive\"", Assert.Single(refused.Diagnostics).Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there is nothing to sweep: give --set, --seeds, or both")]
    [InlineData("the parameter \"drive\" is swept twice: give all its values at once", "drive=1pA,2pA", "drive=3pA")]
    [InlineData("the sweep would have 160,000 members, but at most 100,000 are possible", "drive=1pA..2pA:400", "duration=1s..2s:400")]
    [InlineData("two members are \"drive=10pA\", on systems that ignore upper and lower case: give each value and each seed once", "drive=10pA,10 pA")]
    public void What_makes_no_sweep_is_told(string message, params string[] parameters) =>
        Assert.StartsWith(message, Assert.Throws<SweepException>(() => Sweep(parameters)).Message, StringComparison.Ordinal);

    [Fact]
    public void Members_that_are_the_same_run_are_told()
    {
        var model = Model.Build(new DescriptionBuilder("same").Parameter("size", 1).Step("1 ms").Duration("1 s").Population("E", "$size", "iaf_psc_exp"));
        var refused = Assert.Throws<SweepException>(() => new Sweep(model, new() { Parameters = [SweptParameter.Parse("size=1,2,1.0")] }));
        Assert.StartsWith("\"size=1\" and \"size=1.0\" are the same run: ", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Seeds_given_twice_and_parameters_without_a_value_are_told()
    {
        Assert.StartsWith(
            "two members are \"seed=1\"",
            Assert.Throws<SweepException>(() => new Sweep(Place.Small(), new() { Seeds = [1, 2, 1] })).Message,
            StringComparison.Ordinal);
        Assert.Equal(
            "the parameter \"drive\" has no value",
            Assert.Throws<SweepException>(() => new Sweep(Place.Small(), new() { Parameters = [new("drive", [])] })).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Sweep(Place.Small(), new() { Seeds = [1], Jobs = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Sweep(Place.Small(), new() { Seeds = [1], Threads = 0 }));
    }

    [Fact]
    public void More_memory_than_there_is_for_all_at_once_is_told_with_what_to_do()
    {
        var alone = Place.Small().Estimate.PeakBytes;
        var options = new SweepOptions { Seeds = [1, 2, 3], Memory = 2.5 * alone, OutputDirectory = _place.At("sweep") };
        var three = new Sweep(Place.Small(), options with { Jobs = 3 });
        Assert.Equal(3 * alone, three.PeakBytes);
        Assert.EndsWith("lower --jobs", Assert.Throws<SweepException>(() => three.Run()).Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_place.At("sweep")));
        Assert.Equal(3, new Sweep(Place.Small(), options with { Jobs = 2 }).Run().Count(SweepOutcome.Completed));
    }

    [Fact]
    public void A_file_that_is_no_text_is_told_as_such()
    {
        File.WriteAllBytes(_place.At("bytes.json"), [0xff, 0xfe, 0xfd]);
        var refused = Assert.Throws<DescriptionException>(() => new Sweep(Model.Read(_place.At("bytes.json")), new() { Seeds = [1] }));
        Assert.Equal("NF1002", Assert.Single(refused.Diagnostics).Code.Id);
    }

    private Sweep Sweep(params string[] parameters) =>
        new(Place.Small(), new() { Parameters = [.. parameters.Select(SweptParameter.Parse)], OutputDirectory = _place.At("sweep") });
}
