using System.Text.Json.Nodes;

namespace NeuroForge.Reporting.Tests;

/// <summary>Which figures a run gets.</summary>
public sealed class PanelTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [
        InlineData(
            "butz-van-ooyen-2013",
            "calcium connections births-and-deaths-excitatory births-and-deaths-inhibitory turnover survival adjacency-excitatory in-degree-excitatory "
                + "out-degree-excitatory adjacency-inhibitory in-degree-inhibitory out-degree-inhibitory growth-curves timing")
    ]
    [
        InlineData(
            "carlson-2013-sorf",
            "rates weights-feed-forward-distribution receptive-fields-feed-forward weights-exc-to-inh-distribution weights-exc-to-inh-matrix timing")
    ]
    [
        InlineData(
            "carlson-2013-ramp",
            "rates weights-to-standard-distribution weights-to-standard-by-source weights-to-homeostatic-distribution weights-to-homeostatic-by-source timing")
    ]
    [
        InlineData(
            "sweeney-clopath-2017-diffusive",
            "rates rates-distribution thresholds thresholds-distribution weights-feedforward-over-time weights-feedforward-distribution "
                + "weights-feedforward-matrix timing")
    ]
    public void Figures_are_those_that_the_recordings_call_for(string model, string figures)
    {
        var report = Workplace.Report(_place.Run(Models.File(model), ("duration", Models.DurationOf(model))));
        Assert.Equal(figures.Split(' '), Figured.Names(report));
    }

    [Fact]
    public void Spikes_states_elements_and_weights_have_theirs() => Assert.Superset(
        new HashSet<string> { "spikes-raster", "spikes-rates", "spikes-distribution", "voltage", "voltage-distribution", "calcium", "elements", "connections", "survival", "adjacency-excitatory" },
        Figured.Names(Workplace.Report(_place.Run(Models.Small))).ToHashSet());

    [Fact]
    public void Calcium_is_shown_with_the_set_points_of_the_growth_curves()
    {
        var folder = _place.Run(Models.File("butz-van-ooyen-2013"), ("duration", "2 s"));
        var svg = File.ReadAllText(Report.Write(folder, new() { Svg = true }).Single(f => f.EndsWith("/calcium.svg", StringComparison.Ordinal)));
        Assert.Contains("neither grow nor shrink, 0.05 and 0.2.", svg, StringComparison.Ordinal);
        Assert.Equal(2, svg.Split("class=\"mark c").Length - 1);
    }

    [Fact]
    public void A_histogram_of_weights_is_drawn_as_one_for_each_projection()
    {
        var report = Workplace.Report(_place.Run(Histogram()));
        Assert.Superset(new HashSet<string> { "counts-excitatory-distribution", "counts-inhibitory-distribution" }, Figured.Names(report).ToHashSet());
        Assert.Contains("Weight of the synapses of excitatory at 500 ms", report, StringComparison.Ordinal);
        Assert.Matches("[0-9,]+ synapses, of which 0 are below the bins and [1-9][0-9,]* above them[.]", report);
        Assert.Contains("All 1,500 synapses.", report, StringComparison.Ordinal);
        Assert.DoesNotContain("excitatory[", report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_histogram_whose_bins_are_not_known_leaves_a_note()
    {
        var folder = _place.Run(Histogram());
        File.Delete(Path.Combine(folder, "model.json"));
        var report = Workplace.Report(folder);
        Assert.Contains("Recording counts is not drawn: ", report, StringComparison.Ordinal);
        Assert.Contains("the bins are in the description, which cannot be read.", report, StringComparison.Ordinal);
    }

    [Fact]
    public void The_time_is_shown_by_phase()
    {
        var folder = _place.Run(Models.File("butz-van-ooyen-2013"), ("duration", "2 s"));
        var svg = File.ReadAllText(Report.Write(folder, new() { Svg = true }).Single(f => f.EndsWith("/timing.svg", StringComparison.Ordinal)));
        Assert.All(
            ["building", "stimuli", "neurons", "delivery", "growth", "rewiring", "recorders", "other"],
            phase => Assert.Contains($">{phase}<", svg, StringComparison.Ordinal));
        Assert.Matches("The phases were timed in [1-9][0-9,]* of 2,007 slices and scaled up[.]", svg); // as many as cost a hundredth of the time
    }

    [Fact]
    public void Charts_also_come_as_files_that_stand_alone()
    {
        var files = Report.Write(_place.Run(Models.Small), new() { Svg = true });
        Assert.Equal(Figured.Names(File.ReadAllText(files[0])).Select(name => $"{name}.svg"), files.Skip(1).Select(f => Path.GetFileName(f)));
        Assert.All(files.Skip(1), f => Assert.Contains("<style>", File.ReadAllText(f), StringComparison.Ordinal));
    }

    [Fact]
    public void A_recording_too_large_for_the_time_given_leaves_a_note()
    {
        var report = Workplace.Report(_place.Run(Models.Small), new() { LargestRecording = 10_000 });
        Assert.Contains("Recording spikes has 0 MiB and is not drawn, to save time", report, StringComparison.Ordinal);
        Assert.DoesNotContain("spikes-raster", report, StringComparison.Ordinal);
        Assert.Contains("calcium", Figured.Names(report));
    }

    [Fact]
    public void The_same_run_gives_the_same_report_to_the_last_byte()
    {
        var folder = _place.Run(Models.Small);
        Assert.Equal(Workplace.Report(folder), Workplace.Report(folder, new() { File = _place.At("again.html") }));
    }

    /// <summary>The small model with a histogram that has room for inhibition alone.</summary>
    private string Histogram()
    {
        var model = JsonNode.Parse(File.ReadAllText(Models.Small))!;
        model["recorders"]!["counts"] = JsonNode.Parse(
            """{ "model": "csv", "record": "weight_histogram", "of": ["excitatory", "inhibitory"], "every": "100 ms", "bins": 20, "range": ["-30 pA", "10 pA"] }""");
        File.WriteAllText(_place.At("histogram.json"), model.ToJsonString());
        return _place.At("histogram.json");
    }
}
