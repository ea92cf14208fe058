using NeuroForge.Descriptions;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Engine.Ground;
using NeuroForge.Hosting.Models;
using NeuroForge.Hosting.Results;

namespace NeuroForge.Hosting.Tests;

/// <summary>What goes wrong is told by a type for each who can mend it, with all that it takes to mend it.</summary>
public sealed class FailureTests : IDisposable
{
    private readonly Place _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void An_in_degree_that_cannot_be_reached_is_the_descriptions_mistake_at_its_line() => ExpectRefusal(
        "\"indegree\": 2 }",
        "\"indegree\": 20 }, \"multapses\": false",
        (19, 47, "projections.loop.connect.indegree"),
        "target 0 has 16 possible sources (of 16), fewer than the in-degree of 20; lower the in-degree, or allow multapses");

    [Fact]
    public void A_spike_off_the_grid_is_the_descriptions_mistake_at_its_line()
    {
        var mistake = Assert.Single(
            _place.Tiny("\"model\": \"poisson\", \"rate\": \"10 kHz\"", "\"model\": \"spike_train\", \"times\": [\"1 ms\", \"2.25 ms\"]").Diagnostics);
        Assert.Equal(
            (Severity.Error, 11, 40, "stimuli.noise.times", "2.25 ms is not a multiple of the step of 0.1 ms; the nearest are 2.2 and 2.3 ms"),
            (mistake.Severity, mistake.Line, mistake.Column, mistake.Path, mistake.Message));
    }

    [Fact]
    public void A_constructor_that_throws_is_the_plugins_mistake()
    {
        var failure = Assert.Throws<MechanismException>(() => _place.Build(Spoilt("throwing_constructor")));
        Assert.Equal(("throwing_constructor", "recorder spikes", double.NaN), (failure.Mechanism.Id, failure.Place, failure.Time));
        Assert.Equal("faulty-at-run", failure.Mechanism.Plugin.Id);
        Assert.IsType<InvalidOperationException>(failure.InnerException);
    }

    [Fact]
    public void A_recorder_that_throws_in_a_run_is_the_plugins_mistake_and_the_other_recordings_are_closed()
    {
        using var simulation = _place.Build(Spoilt("throwing_recorder"));
        var failure = Assert.Throws<MechanismException>(() => simulation.Run());
        Assert.Equal(("throwing_recorder", "recorder spikes"), (failure.Mechanism.Id, failure.Place));
        Assert.StartsWith("time_ms,E\n", File.ReadAllText(_place.At("out", "voltage.csv")), StringComparison.Ordinal);
        Assert.False(File.Exists(_place.At("out", RunFile.Name)));
    }

    [Fact]
    public void After_a_failure_recordings_are_on_the_disk_before_anybody_disposes()
    {
        using var simulation = _place.Build(Throwing(), threads: 2);
        var failure = Assert.Throws<MechanismException>(() => simulation.Run());
        Assert.Equal(("throwing_neuron", "population T", 100), (failure.Mechanism.Id, failure.Place, failure.Time));
        Assert.Equal(
            ["time_ms,T", .. Enumerable.Range(1, 10).Select(sample => $"{10 * sample},0")],
            File.ReadAllLines(_place.At("out", "v.csv")));
    }

    /// <summary>The last spikes are delivered for the snapshot that is left behind.</summary>
    [Fact]
    public void A_synapse_that_throws_as_a_run_is_finished_ends_it_and_no_snapshot_is_left()
    {
        using var simulation = _place.Build(_place.Tiny("\"model\": \"static\", \"weight\"", "\"model\": \"throwing_synapse\", \"weight\"", Place.Fixtures));
        while (simulation.SpikeCount == 0)
        {
            simulation.Step();
        }

        var failure = Assert.Throws<MechanismException>(simulation.Finish);
        Assert.Equal(("throwing_synapse", "projection loop"), (failure.Mechanism.Id, failure.Place));
        Assert.Equal(simulation.SpikeCount, File.ReadLines(_place.At("out", "spikes.csv")).Count() - 1);
        Assert.Throws<InvalidOperationException>(simulation.Finish);
        Assert.False(Directory.Exists(_place.At("out", "snapshots")));
    }

    [Fact]
    public void Of_two_failures_the_one_that_ended_the_run_is_told()
    {
        Directory.CreateDirectory(_place.At("out"));
        File.CreateSymbolicLink(_place.At("out", "v.csv"), "/dev/full");
        using var simulation = _place.Build(Throwing());
        Assert.Equal("throwing_neuron", Assert.Throws<MechanismException>(() => simulation.Run()).Mechanism.Id);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_told_before_anything_is_built()
    {
        File.WriteAllText(_place.At("file"), "");
        var failure = Assert.Throws<IOException>(() => _place.Build(Place.Small(), "file"));
        Assert.StartsWith($"results cannot be written to {_place.At("file")}: ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_summary_that_cannot_be_replaced_is_told_before_the_run()
    {
        Directory.CreateDirectory(_place.At("out", RunFile.Name));
        Assert.StartsWith(
            "results cannot be written to ", Assert.Throws<IOException>(() => _place.Build(Place.Small(), threads: 2)).Message, StringComparison.Ordinal);
    }

    /// <summary>A model whose neurons throw at 100 ms.</summary>
    private Model Throwing()
    {
        File.WriteAllText(_place.At("throwing.json"), """
            {
              "format": "neuroforge/1",
              "name": "throwing",
              "requires": { "recorders": "^1.0", "faulty-at-run": "^1.0" },
              "simulation": { "duration": "200 ms", "step": "0.1 ms", "seed": 1 },
              "populations": { "T": { "size": 300, "model": "throwing_neuron", "parameters": { "at": "100 ms" } } },
              "recorders": { "v": { "model": "csv", "record": "v", "of": "T", "reduce": "mean", "every": "10 ms" } }
            }
            """);
        return Model.Read(_place.At("throwing.json"), new() { PluginDirectories = [Place.Fixtures] });
    }

    private Model Spoilt(string recorder) =>
        _place.Tiny("\"model\": \"csv\", \"record\": \"spikes\"", $"\"model\": \"{recorder}\", \"record\": \"spikes\"", Place.Fixtures);

    private void ExpectRefusal(string text, string other, (int Line, int Column, string Path) place, string message)
    {
        var model = _place.Tiny(text, other);
        Assert.True(model.IsValid);
        var mistake = Assert.Single(Assert.Throws<DescriptionException>(() => _place.Build(model)).Diagnostics);
        Assert.Equal(
            (_place.At("tiny.json"), place.Line, place.Column, place.Path, message),
            (mistake.File, mistake.Line, mistake.Column, mistake.Path, mistake.Message));
        Assert.Equal(Severity.Error, mistake.Severity);
    }
}
