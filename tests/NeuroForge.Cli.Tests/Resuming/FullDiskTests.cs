namespace NeuroForge.Cli.Tests;

/// <summary>A disk that is full ends a run in one clear line; with room again, it goes on from its last snapshot to the right end.</summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [SmallDiskFact]
    public void A_run_that_filled_its_disk_goes_on_when_there_is_room()
    {
        Neuroforge.In(_place, "run", Workplace.Small, "--set", "duration=4 s", "--out", "whole", "--quiet").Done();
        var ended = InSmallDisk("""
            mount -t tmpfs -o size=400k none disk
            dotnet "$neuroforge" run "$small" --set "duration=4 s" --out disk/cut --checkpoint every=50ms --quiet || echo "run ended with $?"
            mount -o remount,size=40m none disk
            dotnet "$neuroforge" resume disk/cut --quiet
            cp -r disk/cut cut
            """);
        Assert.Equal("run ended with 4\n", ended.Output);
        Assert.Matches(
            @"^(warning: the snapshot at [0-9.]+ s could not be written, the run continues: .*\n)*error: .*recorder .*No space left on device.*\n$",
            ended.Error);
        Assert.Equal(0, ended.ExitCode);
        Resumption.LeftTheSame(_place, "whole", "cut");
    }

    [SmallDiskFact]
    public void A_disk_that_becomes_read_only_is_said_to_be()
    {
        var ended = InSmallDisk("""
            mount -t tmpfs -o size=4m none disk
            dotnet "$neuroforge" run "$small" --out disk/cut --until "100 ms" --quiet
            mount -o remount,ro none disk
            dotnet "$neuroforge" resume disk/cut --quiet || echo "resume ended with $?"
            dotnet "$neuroforge" run "$small" --out disk/cut --quiet || echo "run ended with $?"
            """);
        Assert.Equal("resume ended with 4\nrun ended with 4\n", ended.Output);
        Assert.Equal(2, ended.Error.Count(c => c == '\n'));
        Assert.All(
            ended.Error.TrimEnd('\n').Split('\n'), line => Assert.Matches("^error: results cannot be written to disk/cut: .*[Rr]ead-only file system", line));
    }

    private Ended InSmallDisk(string script)
    {
        Directory.CreateDirectory(_place.At("disk"));
        var start = SmallDiskFactAttribute.Script(script);
        start.WorkingDirectory = _place.Folder;
        start.Environment["neuroforge"] = Neuroforge.Program;
        start.Environment["small"] = Workplace.Small;
        using var running = new RunningCommand(start);
        return running.End();
    }
}
