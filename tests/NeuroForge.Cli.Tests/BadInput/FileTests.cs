namespace NeuroForge.Cli.Tests;

/// <summary>Files that cannot be read or written: exit code 4.</summary>
public sealed class FileTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("brunel-2000", "\n    brunel-2000 is one of the published models: neuroforge new model brunel-2000 --from brunel-2000")]
    [InlineData("models/lesion.json", "\n    lesion is one of the published models: neuroforge new model lesion --from lesion")]
    [InlineData("tiny", "\n    did you mean tiny.json?")]
    public void A_model_named_by_another_name_is_pointed_to(string name, string advice)
    {
        Tiny.Write(_place);
        Directory.CreateDirectory(_place.At("models"));
        Neuroforge.In(_place, "run", name).Refused(4, $"error: Could not find file '{_place.At(name)}'.{advice}");
    }

    [Theory]
    [InlineData("run")]
    [InlineData("check")]
    public void A_model_that_is_not_there(string command) =>
        Neuroforge.In(_place, command, "absent.json").Refused(4, $"error: Could not find file '{_place.At("absent.json")}'.");

    [Theory]
    [InlineData("run")]
    [InlineData("check")]
    public void A_model_that_is_a_folder(string command) =>
        Neuroforge.In(_place, command, ".").Refused(4, "error: . is a folder, not a description");

    [Fact]
    public void A_directory_of_plugins_that_is_not_there() =>
        Neuroforge.In(_place, "run", Tiny.Write(_place), "--plugins", "absent").Refused(4, "error: the plugin directory absent does not exist");

    [Fact]
    public void A_file_where_the_folder_for_results_should_be() =>
        Neuroforge.In(_place, "run", Tiny.Write(_place), "--out", "tiny.json")
            .Refused(4, $"error: results cannot be written to tiny.json: The file '{_place.At("tiny.json")}' already exists.");

    [Fact]
    public void A_folder_for_results_that_cannot_be_made() =>
        Neuroforge.In(_place, "run", Tiny.Write(_place), "--out", "/dev/null/out")
            .Refused(4, "error: results cannot be written to /dev/null/out: Could not find a part of the path '/dev/null/out'.");

    [Fact]
    public void A_recording_that_cannot_be_opened()
    {
        Directory.CreateDirectory(_place.At("out", "spikes.csv"));
        Neuroforge.In(_place, "run", Tiny.Write(_place), "--out", "out").Refused(
            4,
            "error: plugin recorders 1.0.0: recorder \"csv\" of recorder spikes failed: UnauthorizedAccessException: Access to the path "
                + $"'{_place.At("out", "spikes.csv")}' is denied.");
    }

    [Fact]
    public void A_disk_that_is_full_keeps_the_other_recordings()
    {
        Directory.CreateDirectory(_place.At("out"));
        File.CreateSymbolicLink(_place.At("out", "spikes.csv"), "/dev/full");
        var ended = Neuroforge.In(_place, "run", Tiny.Write(_place), "--out", "out");
        Assert.Equal(4, ended.ExitCode);
        Assert.StartsWith("error: plugin recorders 1.0.0: recorder \"csv\" of recorder spikes failed", ended.Error, StringComparison.Ordinal);
        Assert.Contains("No space left on device", ended.Error, StringComparison.Ordinal);
        Assert.Equal(20, _place.Rows("out", "voltage.csv").Length);
    }

    [Fact]
    public void A_summary_that_cannot_be_written()
    {
        Directory.CreateDirectory(_place.At("out", "run.json.unfinished"));
        var ended = Neuroforge.In(_place, "run", Tiny.Write(_place), "--out", "out", "--quiet");
        Assert.Equal(4, ended.ExitCode);
        Assert.StartsWith("error: ", ended.Error, StringComparison.Ordinal);
        Assert.Equal(20, _place.Rows("out", "voltage.csv").Length);
    }
}
