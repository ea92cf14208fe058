using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Ground;
using NeuroForge.Hosting.Results;
using NeuroForge.Hosting.Snapshots;
using NeuroForge.Recording;

namespace NeuroForge.Hosting.Tests.Snapshots;

/// <summary>A run that was stopped and resumed leaves what a run without a break leaves, byte for byte.</summary>
public sealed class ResumeTests : IDisposable
{
    private readonly Place _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData(0.1, 1, 3)]
    [InlineData(100, 2, 1)]
    [InlineData(123.4, 1, 2)]
    [InlineData(299.9, 3, 1)]
    public void A_paused_run_goes_on(double until, int before, int after)
    {
        var whole = _place.Run(Place.Small(), "whole");
        var paused = Run(new() { Until = until, Threads = before });
        Assert.Equal((RunOutcome.Paused, true, until), (paused.Outcome, paused.IsResumable, Milliseconds(paused.SimulatedSeconds)));
        var resumed = Resume(new() { Threads = after });
        Assert.Equal(
            (RunOutcome.Completed, false, until, 300),
            (resumed.Outcome, resumed.IsResumable, Milliseconds(resumed.ResumedAtSeconds), Milliseconds(resumed.SimulatedSeconds)));
        SameAs(whole, resumed);
        Assert.Equal(["grown"], Directory.EnumerateDirectories(_place.At("out")).Select(Path.GetFileName));
        Assert.Equal("300ms.grown", Path.GetFileName(Assert.Single(Directory.GetFiles(_place.At("out", "grown")))));
        Assert.Equal(File.ReadAllBytes(_place.At("whole", "grown", "300ms.grown")), File.ReadAllBytes(_place.At("out", "grown", "300ms.grown")));
    }

    [Fact]
    public void A_run_goes_on_any_number_of_times_also_when_it_was_cancelled()
    {
        var whole = _place.Run(Place.Small(), "whole");
        Run(new() { Until = 40 });
        Assert.Equal(RunOutcome.Paused, Resume(new() { Until = 90 }).Outcome);
        using (var cancelled = Simulation.Resume(_place.At("out"), new()))
        {
            Assert.Equal(90, cancelled.Time);
            cancelled.RunCancelled();
        }

        SameAs(whole, Resume(new()));
    }

    [Fact]
    public void A_run_that_died_goes_on_from_its_last_snapshot()
    {
        var whole = _place.Run(Place.Small(), "whole");
        using (var dying = new Simulation(Place.Small(), Options(new() { Snapshots = SnapshotTimes.Every(50) })))
        {
            Assert.Throws<InvalidTimeZoneException>(() => dying.Run(new Seen(progress => Die(progress.Time > 120))));
        }

        Assert.False(File.Exists(_place.At("out", RunFile.Name)));
        var resumed = Resume(new());
        Assert.True(resumed.ResumedAtSeconds >= 0.05);
        SameAs(whole, resumed);
    }

    [Fact]
    public void Without_snapshots_there_is_nothing_to_resume()
    {
        Assert.False(Run(new() { Until = 40, Snapshots = SnapshotTimes.Never }).IsResumable);
        Refused($"there is no valid snapshot in {_place.At("out", "snapshots")}: run the description again");
    }

    [Fact]
    public void A_run_that_begins_anew_in_the_folder_forgets_the_snapshots_of_the_old_one()
    {
        Run(new() { Until = 40 });
        using (new Simulation(Place.Small(seed: 5), Options(new() { Anew = true })))
        {
        }

        Refused($"there is no valid snapshot in {_place.At("out", "snapshots")}: run the description again");
    }

    [Fact]
    public void The_newest_snapshot_that_is_good_is_taken_and_damaged_ones_are_named()
    {
        var whole = _place.Run(Place.Small(), "whole");
        Run(new() { Until = 120, Snapshots = SnapshotTimes.Every(50) });
        var snapshots = Snapshots();
        Assert.Equal(2, snapshots.Length);
        File.WriteAllText(snapshots[1], "neuroforge-snapshot/2\nrubbish");
        File.WriteAllText(snapshots[1] + ".unfinished", "");
        var warnings = new List<string>();
        var resumed = Resume(new() { Warn = warnings.Add });
        Assert.Equal([$"the snapshot {snapshots[1]} is skipped: it is damaged: its checksum does not match"], warnings);
        Assert.True(resumed.ResumedAtSeconds < 0.12);
        SameAs(whole, resumed);
    }

    [Theory]
    [InlineData(110)]
    [InlineData(120)]
    public void A_damaged_snapshot_takes_no_place_among_the_newest_two(double until)
    {
        Run(new() { Until = 120, Snapshots = SnapshotTimes.Every(50) });
        var (good, damaged) = (Snapshots()[0], Snapshots()[1]);
        File.WriteAllText(damaged, "");
        Resume(new() { Until = until, Snapshots = SnapshotTimes.Every(1000) });
        Assert.Equal(2, Snapshots().Length);
        Assert.Equal(good, Snapshots()[0]);
        var warnings = new List<string>();
        Assert.Equal(until, Milliseconds(Resume(new() { Warn = warnings.Add }).ResumedAtSeconds));
        Assert.Empty(warnings);
    }

    [Fact]
    public void Where_all_are_damaged_nothing_is_resumed()
    {
        Run(new() { Until = 40 });
        Array.ForEach(Snapshots(), file => File.WriteAllText(file, ""));
        Refused($"there is no valid snapshot in {_place.At("out", "snapshots")}: run the description again");
    }

    [Fact]
    public void What_was_recorded_must_still_be_there()
    {
        Run(new() { Until = 250 });
        var spikes = _place.At("out", "spikes.csv");
        File.WriteAllText(spikes, "time_ms\n");
        var failure = Assert.Throws<MechanismException>(() => Resume(new()));
        Assert.Contains($"{spikes} has 8 bytes, but had ", failure.Message, StringComparison.Ordinal);
        File.Delete(spikes);
        Assert.Contains("spikes.csv", Assert.Throws<MechanismException>(() => Resume(new())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_differs_from_then_is_told_all_at_once()
    {
        Run(new() { Until = 40 });
        Rewrite(manifest => manifest with
        {
            Version = "0.9",
            Plugins = [.. manifest.Plugins, new("gone", new Version(2, 0), ""), manifest.Plugins[0] with { Version = new Version(7, 0) }],
            DescriptionHash = "other",
        });
        Refused(
            "the run cannot be continued with the same results; the plugin gone 2.0 was not found: name its directory with --plugins; the plugin "
                + "butz-van-ooyen-2013 has version 1.0.0, but had 7.0 when the snapshot was taken");
        Rewrite(manifest => manifest with { Plugins = [.. manifest.Plugins.SkipLast(2)] });
        Refused("the run cannot be continued with the same results; this version, 1.0.0, reads the description differently from version 0.9");
    }

    [Fact]
    public void Another_build_of_a_plugin_is_told_of()
    {
        Run(new() { Until = 40 });
        Rewrite(manifest => manifest with { Plugins = [manifest.Plugins[0] with { Hash = "other" }, .. manifest.Plugins.Skip(1)] });
        var warnings = new List<string>();
        Assert.Equal(RunOutcome.Completed, Resume(new() { Warn = warnings.Add }).Outcome);
        Assert.Equal(
            [
                "the plugin butz-van-ooyen-2013 1.0.0 has been rebuilt since the snapshot was taken: results are the same only if its mechanisms "
                    + "are the same"
            ],
            warnings);
    }

    [Fact]
    public void A_folder_is_written_by_one_run_at_a_time()
    {
        using var first = _place.Build(Place.Small());
        var refusal = Assert.Throws<IOException>(() => _place.Build(Place.Small()));
        Assert.Equal(
            $"results cannot be written to {_place.At("out")}: another run is writing there; wait for its end, or choose another folder", refusal.Message);
        Assert.Throws<IOException>(() => Simulation.Resume(_place.At("out"), new()));
        first.Dispose();
        Assert.Equal(RunOutcome.Completed, _place.Run(Place.Small()).Outcome);
    }

    [Fact]
    public void Where_there_is_no_folder_there_is_no_run() =>
        Assert.Equal(
            $"there is no folder {_place.At("none")}", Assert.Throws<DirectoryNotFoundException>(() => Simulation.Resume(_place.At("none"), new())).Message);

    [Fact]
    public void A_snapshot_that_cannot_be_written_is_told_and_the_run_goes_on()
    {
        var whole = _place.Run(Place.Small(), "whole");
        Directory.CreateDirectory(_place.At("out"));
        var warnings = new List<string>();
        using var simulation = new Simulation(Place.Small(), Options(new() { Snapshots = SnapshotTimes.Every(100), Warn = warnings.Add }));
        File.WriteAllText(_place.At("out", "snapshots"), "a file where a folder should be");
        SameAs(whole, simulation.Run());
        Assert.All(warnings, warning => Assert.Matches(@"^the snapshot at 0\.\d+ s could not be written, the run continues: ", warning));
        Assert.NotEmpty(warnings);
    }

    private static double Milliseconds(double seconds) => Math.Round(seconds * 1000, 6);

    private static void Die(bool now)
    {
        if (now)
        {
            throw new InvalidTimeZoneException();
        }
    }

    private string[] Snapshots() => [.. Directory.EnumerateFiles(_place.At("out", "snapshots")).Order(StringComparer.Ordinal)];

    private void Rewrite(Func<SnapshotManifest, SnapshotManifest> change)
    {
        var file = Snapshots()[^1];
        var (manifest, snapshot) = SnapshotFile.Read(file);
        SnapshotFile.Write(file, change(manifest), snapshot);
    }

    private void Refused(string message) => Assert.Equal(message, Assert.Throws<SnapshotException>(() => Resume(new())).Message);

    private void SameAs(RunResult whole, RunResult resumed)
    {
        Assert.Equal(whole.StateHash, resumed.StateHash);
        Assert.Equal(whole.Spikes, resumed.Spikes);
        string[] recordings = [.. Directory.EnumerateFiles(_place.At("whole"), "*.csv").Select(file => Path.GetFileName(file))];
        Assert.True(recordings.Length > 5);
        Assert.All(recordings, name => Assert.Equal(File.ReadAllText(_place.At("whole", name)), File.ReadAllText(_place.At("out", name))));
    }

    private SimulationOptions Options(SimulationOptions options) => options with { OutputDirectory = _place.At("out") };

    private RunResult Run(SimulationOptions options)
    {
        using var simulation = new Simulation(Place.Small(), Options(options));
        return simulation.Run();
    }

    private RunResult Resume(SimulationOptions options)
    {
        using var simulation = Simulation.Resume(_place.At("out"), options);
        return simulation.Run();
    }
}
