using System.Text.Json.Nodes;
using NeuroForge.Analysis.Runs;
using NeuroForge.Hosting;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Reporting.Tests;

/// <summary>What happened to a network is seen in the raster of its spikes, however long the run.</summary>
public sealed class MomentTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void A_lesion_in_the_middle_of_a_busy_run_is_in_a_raster_that_names_its_window()
    {
        var folder = _place.At("lesioned");
        using (var simulation = new Simulation(Model.Read(Busy()), new() { OutputDirectory = folder }))
        {
            simulation.RunTo(2000);
            simulation.Change(change => change.Lesion("E", Enumerable.Range(0, 150)));
            simulation.Run();
        }

        Assert.Equal([2000], RunFolder.Open(folder).Run.ChangedAt);
        var report = Workplace.Report(folder);
        Assert.Contains("spikes-raster-around-2-s", Figured.Names(report));
        Assert.Contains("Spikes around 2 s: the network was changed", report, StringComparison.Ordinal);
        Assert.Matches("neurons, evenly chosen, 1[.][0-9]+ s to 2[.][0-9]+ s; a mark for each spike[.] Dashed: the network was changed at 2 s[.]", report);
        Assert.Matches("neurons, evenly chosen, [34][.][0-9]+ s to 4 s; a mark for each spike[.]<", report);
    }

    [Fact]
    public void A_run_that_went_on_from_a_snapshot_still_knows_when_it_was_changed()
    {
        var folder = _place.At("resumed");
        using (var simulation = new Simulation(Model.Read(Models.Small), new() { OutputDirectory = folder }))
        {
            simulation.RunTo(100);
            simulation.Change(change => change.Lesion("E", [1]));
            simulation.Change(change => change.Lesion("E", [2]));
            simulation.RunTo(200);
            simulation.Finish();
        }

        using (var simulation = Simulation.Resume(folder, new()))
        {
            simulation.RunTo(300);
            simulation.Change(change => change.Lesion("E", [3]));
            simulation.Run();
        }

        Assert.Equal([100, 300], RunFolder.Open(folder).Run.ChangedAt);
    }

    [Fact]
    public void The_start_and_the_stop_of_a_stimulus_are_moments_too()
    {
        var model = Busy(
            ("kick", """{ "model": "constant_current", "amplitude": "50 pA", "start": "1 s", "stop": "1.5 s", "to": ["E"], "receptor": "current" }"""));
        var report = Workplace.Report(_place.Run(model));
        Assert.Contains("Spikes around 1 s: kick starts", report, StringComparison.Ordinal);
        Assert.Contains("kick stops at 1.5 s", report, StringComparison.Ordinal);
    }

    [Fact]
    public void The_phases_of_a_protocol_begin_and_end_at_moments_too()
    {
        var model = JsonNode.Parse(File.ReadAllText(Busy()))!;
        model["protocol"] = JsonNode.Parse(
            """[{ "phase": "growth", "for": "1 s" }, { "phase": "kick", "for": "1 s", "do": [{ "set": { "stimuli.background.rate": "11 kHz" } }] }]""");
        File.WriteAllText(_place.At("phases.json"), model.ToJsonString());
        var report = Workplace.Report(_place.Run(_place.At("phases.json")));
        Assert.Contains("Spikes around 1 s: phase growth ends, phase kick begins", report, StringComparison.Ordinal);
        Assert.Contains("phase kick ends at 2 s", report, StringComparison.Ordinal);
        Assert.DoesNotContain("the network was changed", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_moments_the_first_and_the_last_are_shown()
    {
        var stimuli = Enumerable.Range(1, 9).Select(
            i => ($"s{i}", $$"""{ "model": "spike_train", "times": ["{{i * 350}} ms"], "to": ["E"], "receptor": "ex", "weight": "1 pA" }"""));
        var parts = Workplace.Report(_place.Run(Busy([.. stimuli]))).Split("Spikes around ").Skip(1);
        var titles = parts.Select(t => t[..t.IndexOf(':', StringComparison.Ordinal)]).ToHashSet(StringComparer.Ordinal);
        Assert.Superset(new HashSet<string> { "0.35 s", "3.15 s" }, titles);
        Assert.InRange(titles.Count, 2, 3);
    }

    /// <summary>The small model, driven so that its spikes are too many for one raster.</summary>
    private string Busy(params (string Name, string Stimulus)[] stimuli)
    {
        var model = JsonNode.Parse(File.ReadAllText(Models.Small))!;
        model["parameters"]!["duration"] = "4 s";
        model["parameters"]!["drive"] = "14 pA";
        foreach (var (name, stimulus) in stimuli)
        {
            model["stimuli"]![name] = JsonNode.Parse(stimulus);
        }

        File.WriteAllText(_place.At("busy.json"), model.ToJsonString());
        return _place.At("busy.json");
    }
}
