using NeuroForge.Hosting.Output;
using NeuroForge.Hosting.Results;
using NeuroForge.Hosting.Snapshots;
using NeuroForge.Recording;

namespace NeuroForge.Hosting.Tests.Snapshots;

/// <summary>A run that was stopped is not lost to another one in its folder, unless that is wanted.</summary>
public sealed class UnfinishedRunTests : IDisposable
{
    private readonly Place _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void A_run_that_was_paused_is_left_as_it_is_and_goes_on()
    {
        var whole = _place.Run(Place.Small(), "whole");
        Run(new() { Until = 123.4 });
        var before = Files();
        var refusal = Refused(() => Run(new()));
        Assert.Equal(
            $"{_place.At("out")} has a stopped run, at 0.1234 s of 0.3 s, and a new one would replace it: resume it, choose another "
                + "folder, or discard it",
            refusal.Message);
        Assert.Equal((_place.At("out"), 123.4, 300), (refusal.Directory, Math.Round(refusal.Time, 6), Math.Round(refusal.Duration, 6)));
        Assert.Equal(before, Files());
        using var resumed = Simulation.Resume(_place.At("out"), new());
        Assert.Equal(whole.StateHash, resumed.Run().StateHash);
    }

    [Fact]
    public void So_is_one_that_died()
    {
        using (var dying = new Simulation(Place.Small(), Options(new() { Snapshots = SnapshotTimes.Every(50) })))
        {
            dying.RunTo(120);
        }

        Assert.False(File.Exists(_place.At("out", RunFile.Name)));
        Assert.InRange(Refused(() => Run(new())).Time, 50, 120);
    }

    [Fact]
    public void A_branch_of_another_simulation_does_not_take_its_place_either()
    {
        Run(new() { Until = 40 });
        using var other = new Simulation(Place.Small(seed: 5));
        other.RunTo(10);
        Refused(() => other.Branch(Options(new())).Dispose());
    }

    [Fact]
    public void To_begin_anew_leaves_what_a_first_run_leaves()
    {
        _place.Run(Place.Small(), "whole");
        Run(new() { Until = 250 }, seed: 5);
        Assert.Equal(RunOutcome.Completed, Run(new() { Anew = true }).Outcome);
        Assert.Equal(Names("whole"), Names("out"));
        Assert.All(
            Names("whole").Where(name => name is not (RunFile.Name or "grown")),
            name => Assert.Equal(File.ReadAllBytes(_place.At("whole", name)), File.ReadAllBytes(_place.At("out", name))));
    }

    [Fact]
    public void The_results_of_a_finished_run_are_replaced()
    {
        var other = Run(new(), seed: 5);
        Assert.NotEqual(other.StateHash, Run(new()).StateHash);
    }

    [Fact]
    public void Where_nothing_can_go_on_nothing_is_refused()
    {
        Run(new() { Until = 40, Snapshots = SnapshotTimes.Never });
        Run(new() { Until = 40 });
        Array.ForEach(Directory.GetFiles(_place.At("out", "snapshots")), file => File.WriteAllText(file, "rubbish"));
        var warnings = new List<string>();
        Assert.Equal(RunOutcome.Completed, Run(new() { Warn = warnings.Add }).Outcome);
        Assert.EndsWith(" is skipped: it is damaged: its checksum does not match", Assert.Single(warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_was_cancelled_before_its_first_step_is_no_loss()
    {
        using (var cancelled = new Simulation(Place.Small(), Options(new())))
        {
            Assert.True(cancelled.RunCancelled().IsResumable);
        }

        Assert.Equal(RunOutcome.Completed, Run(new()).Outcome);
    }

    private static UnfinishedRunException Refused(Action run) => Assert.Throws<UnfinishedRunException>(run);

    private SimulationOptions Options(SimulationOptions options) => options with { OutputDirectory = _place.At("out") };

    private RunResult Run(SimulationOptions options, ulong? seed = null)
    {
        using var simulation = new Simulation(Place.Small(seed), Options(options));
        return simulation.Run();
    }

    private string[] Names(string folder) =>
        [.. Directory.EnumerateFileSystemEntries(_place.At(folder)).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private Dictionary<string, string> Files() =>
        Directory.GetFiles(_place.At("out"), "*", SearchOption.AllDirectories).ToDictionary(file => file, file => Convert.ToHexString(File.ReadAllBytes(file)));
}
