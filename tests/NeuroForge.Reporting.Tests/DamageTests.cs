using NeuroForge.Analysis.Ground;

namespace NeuroForge.Reporting.Tests;

/// <summary>Runs that cannot be read as a whole, or that try to write the page themselves.</summary>
public sealed class DamageTests : IDisposable
{
    private const string Hostile = "<script>alert(1)</script>";

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Names_and_words_of_a_run_stay_text_wherever_they_are_shown()
    {
        var folder = _place.WriteRun(
            RunJson(Hostile, Hostile, Hostile),
            ("calcium.csv", $"time_ms,{Hostile}\n1000,0.5\n2000,0.25\n"),
            ("model.json", $$"""{ "description": "{{Hostile}}", "references": ["{{Hostile}}", "javascript:alert(1)", "doi:10.1/\"><script>"] }"""));
        var report = Workplace.Report(folder, new() { Svg = true });
        Assert.DoesNotContain("<script", report, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"javascript", report, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", report, StringComparison.Ordinal);
        Assert.All(
            Directory.GetFiles(Path.Combine(folder, "charts")), f => Assert.DoesNotContain("<script", File.ReadAllText(f), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void States_that_stopped_being_numbers_are_told_at_the_head()
    {
        const string States = """
            "non_finite": [
              { "path": "populations.E", "state": "v", "not_a_number": 1200, "infinite": 3, "of": 2000, "first_seen_ms": 1638.4 },
              { "path": "projections.x", "state": "weight", "not_a_number": 0, "infinite": 3, "of": 7, "first_seen_ms": 2000 }
            ],
            """;
        var report = Workplace.Report(
            _place.WriteRun(RunJson("m", "E", "x").Replace("\"recordings\":", States + "\"recordings\":", StringComparison.Ordinal), ("model.json", "{}")));
        Assert.Contains(
            "<li>From 1.6384 s on or earlier, v of populations.E is not a number in 1,200 and infinite in 3 of 2,000: results that follow from it "
                + "are meaningless.</li>",
            report,
            StringComparison.Ordinal);
        Assert.Contains(
            "<li>From 2 s on or earlier, weight of projections.x is infinite in 3 of 7: results that follow from it are meaningless, unless "
                + "the model uses infinity on purpose.</li>",
            report,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_recording_that_is_cut_off_costs_its_figures_and_is_named()
    {
        var folder = _place.Run(Models.Small);
        var spikes = Path.Combine(folder, "spikes.csv");
        File.WriteAllText(spikes, File.ReadAllText(spikes)[..1001] + ",nonsense\n");
        File.Delete(Path.Combine(folder, "weights.csv"));
        var report = Workplace.Report(folder);
        Assert.Contains("Recording spikes is not drawn: ", report, StringComparison.Ordinal);
        Assert.Contains("Recording weights is not drawn: ", report, StringComparison.Ordinal);
        Assert.DoesNotContain("spikes-raster", Figured.Names(report));
        Assert.Contains("calcium", Figured.Names(report));
        Assert.Contains("voltage", Figured.Names(report));
    }

    [Fact]
    public void Without_its_description_a_run_still_has_its_figures()
    {
        var folder = _place.Run(Models.Small);
        File.Delete(Path.Combine(folder, "model.json"));
        var report = Workplace.Report(folder);
        Assert.Contains("Methods and set-points are not shown: ", report, StringComparison.Ordinal);
        Assert.Contains("calcium", Figured.Names(report));
        Assert.DoesNotContain("growth-curves", Figured.Names(report));
    }

    [Fact]
    public void A_plugin_that_is_missing_now_costs_the_methods_and_is_named()
    {
        var folder = _place.Run(Models.Small);
        var model = Path.Combine(folder, "model.json");
        File.WriteAllText(
            model, File.ReadAllText(model).Replace("\"recorders\": \"^1.0\"", "\"recorders\": \"^1.0\", \"gone\": \"^1.0\"", StringComparison.Ordinal));
        var report = Workplace.Report(folder);
        Assert.Contains("Methods and set-points are not shown: ", report, StringComparison.Ordinal);
        Assert.Contains("gone", report, StringComparison.Ordinal);
        Assert.Contains("survival", Figured.Names(report));
    }

    [Fact]
    public void A_description_that_was_changed_since_is_not_shown_as_the_one_that_was_run()
    {
        var folder = _place.Run(Models.File("butz-van-ooyen-2013"), ("duration", "1 s"));
        var model = Path.Combine(folder, "model.json");
        File.WriteAllText(model, File.ReadAllText(model).Replace("\"eps_e\": 0.05", "\"eps_e\": 0.06", StringComparison.Ordinal));
        Assert.Contains("the description in the folder is not that of the run", Workplace.Report(folder), StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_recorded_nothing_has_a_report()
    {
        var folder = _place.WriteRun(RunJson("m", "E", "x").Replace(Recordings("E"), "[]", StringComparison.Ordinal), ("model.json", "{}"));
        Assert.Equal(["timing"], Figured.Names(Workplace.Report(folder)));
    }

    [Fact]
    public void A_recording_without_a_row_leaves_no_empty_figure()
    {
        var folder = _place.WriteRun(RunJson("m", "E", "x"), ("calcium.csv", "time_ms,E\n"), ("model.json", "{}"));
        Assert.Equal(["timing"], Figured.Names(Workplace.Report(folder)));
    }

    [Fact]
    public void A_folder_without_a_run_is_refused() => Assert.Throws<UnreadableRunException>(() => Report.Write(_place.Folder, new()));

    [Fact]
    public void A_report_that_cannot_be_written_says_so() =>
        Assert.ThrowsAny<IOException>(() => Report.Write(_place.Run(Models.Small), new() { File = _place.At("no", "such", "folder", "r.html") }));

    private static string Recordings(string group) =>
        $$"""[{ "name": "calcium", "recorder": "csv", "kind": "series", "of": "populations", "quantity": "calcium", "column": "value", "unit": "1", "groups": [{ "name": "{{group}}", "size": 2 }], "every_ms": 1000, "files": ["calcium.csv"] }]""";

    private static string RunJson(string model, string group, string hash) => $$"""
        {
          "format": "neuroforge-run/1", "model": "{{model}}", "description_hash": "{{hash}}", "outcome": "completed", "seed": 1,
          "overrides": { "{{group}}": "{{group}}" }, "step_ms": 0.1, "duration_ms": 2000, "populations": { "{{group}}": 2 }, "projections": {},
          "plugins": { "{{group}}": { "version": "1.0.0", "hash": "{{hash}}" } }, "threads": 1, "simulated_seconds": 2, "build_seconds": 0.5,
          "simulate_seconds": 1.5, "real_time_factor": 0.75, "profile": { "seconds": 1.5, "slices": 2000, "sampled_slices": 33, "parts": [{ "phase": "{{group}}", "of": "{{group}}", "seconds": 1.5 }] }, "spikes": 3, "synapses": {}, "summary": { "calcium": { "{{group}}": { "last": 0.5, "mean": null } } },
          "recordings": {{Recordings(group)}}, "state_hash": "{{hash}}"
        }
        """;
}
