using NeuroForge.Analysis.Ground;
using NeuroForge.Analysis.Recordings;
using NeuroForge.Analysis.Runs;

namespace NeuroForge.Analysis.Tests;

/// <summary>What the folder of a run says of it.</summary>
public sealed class RunFolderTests : IDisposable
{
    private readonly WrittenRun _written = new();

    public void Dispose() => _written.Dispose();

    [Fact]
    public void Everything_of_the_run_file_is_there()
    {
        var run = _written.Open().Run;
        Assert.Equal(("small", "ab", "completed", ulong.MaxValue), (run.Model, run.DescriptionHash, run.Outcome, run.Seed));
        Assert.Equal("2 s", run.Overrides["duration"]);
        Assert.Equal(
            (0.1, 2000, 2, 2, 0.5, 1.5, 3, "ef"),
            (run.Step, run.Duration, run.Threads, run.SimulatedSeconds, run.BuildSeconds, run.SimulateSeconds, run.Spikes, run.StateHash));
        Assert.Equal((1.5, 2000, 33), (run.Profile.Seconds, run.Profile.Slices, run.Profile.SampledSlices));
        Assert.Equal([new RunProfilePart("neurons", "E", 1), new RunProfilePart("other", null, 0.5)], run.Profile.Parts);
        Assert.Equal([new RecordedGroup("E", 2), new RecordedGroup("I", 1)], run.Populations);
        Assert.Equal(new RunPlugin("recorders", "1.0.0", "cd"), Assert.Single(run.Plugins));
        Assert.Equal([new ColumnSummary("calcium", "E", 0.5, 0.25), new ColumnSummary("calcium", "I", double.NaN, double.NaN)], run.Summary);
        var projection = Assert.Single(run.Projections);
        Assert.Equal(("excitatory", 2, 3, 1), (projection.Name, projection.Sources, projection.Targets, projection.Synapses));
    }

    [Fact]
    public void States_that_were_not_finite_are_there_where_the_file_has_them()
    {
        Assert.Empty(_written.Open().Run.NonFiniteStates);
        _written.Replace("run.json", "\"spikes\": 3,", """
            "spikes": 3, "non_finite": [{ "path": "populations.E", "state": "v", "not_a_number": 1, "infinite": 0, "of": 2, "first_seen_ms": 6.4 }],
            """);
        Assert.Equal([new RunNonFiniteState("populations.E", "v", 1, 0, 2, 6.4)], _written.Open().Run.NonFiniteStates);
    }

    [Fact]
    public void Recordings_are_in_the_order_of_the_description()
    {
        var folder = _written.Open();
        Assert.Equal(["calcium", "voltage", "weights", "spikes", "life", "places"], folder.Recordings.Select(r => r.Name));
        Assert.Equal(Enum.GetValues<RecordedKind>(), folder.Recordings.Select(r => r.Kind));
        var voltage = folder.Find("voltage")!;
        Assert.Equal(("csv", "v_m", "mV", 0.3), (voltage.Recorder, voltage.Quantity, voltage.Unit, voltage.Interval));
        Assert.Equal(["voltage.csv"], voltage.Files);
        Assert.Null(folder.Find("spikes")!.Interval);
        Assert.Null(folder.Find("none"));
    }

    [Fact]
    public void The_description_lies_beside_them()
    {
        Assert.Equal("{} // as it was\n", _written.Open().ReadModel());
        File.Delete(_written.At("model.json"));
        Assert.Throws<UnreadableRunException>(() => _written.Open().ReadModel());
    }

    [Fact]
    public void A_folder_that_is_none_is_refused()
    {
        AssertRefused("/none", "there is no such folder", "/none");
        File.Delete(_written.At("run.json"));
        AssertRefused(_written.Folder, "the folder has no run.json: it is not that of a run, or the run has not ended", _written.Folder);
    }

    [Theory]
    [InlineData("\"seed\": 18446744073709551615,", "", ": \"seed\" is missing")]
    [InlineData("\"E\": 2,", "\"E\": -2,", ": \"populations.E\" should be a whole number, 0 or more")]
    [InlineData("\"E\": 2,", "\"E\": 3000000000,", ": \"populations.E\" should be a smaller number")]
    [InlineData("\"threads\": 2", "\"threads\": \"2\"", ": \"threads\" should be a whole number, 0 or more")]
    [InlineData("\"from\": [\"E\"]", "\"from\": [\"X\"]", ": \"projections.excitatory.from[0]\" should be the name of a population")]
    [InlineData("\"kind\": \"series\"", "\"kind\": \"songs\"", ": \"recordings[0].kind\" should be series, neurons, synapses, spikes, rewiring or positions")]
    [InlineData("\"files\": [\"calcium.csv\"]", "\"files\": \"calcium.csv\"", ": \"recordings[0].files\" should be an array")]
    [InlineData("\"spikes\": 3,", "\"spikes\": 3, \"non_finite\": {},", ": \"non_finite\" should be an array")]
    [InlineData("\"spikes\": 3,", "\"spikes\": 3, \"non_finite\": [{ \"path\": \"populations.E\" }],", ": \"non_finite[0].state\" is missing")]
    [InlineData("\"model\": \"small\"", "\"model\": 3", ": \"model\" should be a text")]
    [InlineData("\"overrides\": { \"duration\": \"2 s\" }", "\"overrides\": []", ": \"overrides\" should be an object")]
    [InlineData("\"step_ms\": 0.1", "\"step_ms\": true", ": \"step_ms\" should be a number")]
    [InlineData("\"step_ms\": 0.1", "\"step_ms\": 0", ": \"step_ms\" should be a number above 0")]
    [InlineData("\"step_ms\": 0.1", "\"step_ms\": null", ": \"step_ms\" should be a number above 0")]
    [InlineData("neuroforge-run/1", "neuroforge-run/2", ": its format is \"neuroforge-run/2\", but only neuroforge-run/1 can be read here")]
    [InlineData("\"spikes\": 3,", "\"spikes\": 3", ":20: this is not JSON, so the file is damaged")]
    public void A_damaged_run_file_is_refused(string text, string other, string message)
    {
        _written.Replace("run.json", text, other);
        AssertRefused(_written.Folder, message, _written.At("run.json"));
    }

    private static void AssertRefused(string folder, string message, string place)
    {
        var refusal = Assert.Throws<UnreadableRunException>(() => RunFolder.Open(folder));
        Assert.StartsWith(place, refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith(message, refusal.Message, StringComparison.Ordinal);
    }
}
