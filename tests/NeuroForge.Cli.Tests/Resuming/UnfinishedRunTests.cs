namespace NeuroForge.Cli.Tests;

/// <summary><c>neuroforge run</c> into the folder of a run that was stopped or killed: it is told how to go on, and nothing is lost.</summary>
public sealed class UnfinishedRunTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void A_run_that_was_paused_is_not_replaced_but_told_of()
    {
        Neuroforge.In(_place, "run", Workplace.Small, "--out", "whole", "--quiet").Done();
        Neuroforge.In(_place, "run", Workplace.Small, "--out", "cut", "--until", "123 ms", "--quiet").Done();
        Neuroforge.In(_place, "run", Workplace.Small, "--out", "cut").Refused(4, """
            error: cut has a stopped run, at 0.123 s of 0.5 s, and a new one would replace it: resume it, choose another folder, or discard it
                neuroforge resume cut
                neuroforge run ... --anew
            """);
        Neuroforge.In(_place, "resume", "cut", "--quiet").Done();
        Resumption.LeftTheSame(_place, "whole", "cut");
    }

    [Fact]
    public void So_is_one_that_was_killed()
    {
        string[] model = [Workplace.Small, "--set", "duration=20 s"];
        Neuroforge.In(_place, ["run", .. model, "--out", "whole", "--quiet"]).Done();
        Kill([.. model, "--out", "cut"]);
        var refused = Neuroforge.In(_place, ["run", .. model, "--out", "cut"]);
        Assert.Equal((4, ""), (refused.ExitCode, refused.Output));
        Assert.Matches(@"^error: cut has a stopped run, at [0-9.]+ s of 20 s, and a new one would replace it: ", refused.Error);
        Neuroforge.In(_place, "resume", "cut", "--quiet").Done();
        Resumption.LeftTheSame(_place, "whole", "cut");
    }

    [Fact]
    public void To_begin_anew_leaves_what_a_first_run_leaves()
    {
        Neuroforge.In(_place, "run", Workplace.Small, "--out", "whole", "--quiet").Done();
        Kill(Workplace.Small, "--set", "duration=20 s", "--out", "cut");
        Neuroforge.In(_place, "run", Workplace.Small, "--out", "cut", "--anew", "--quiet").Done();
        Resumption.LeftTheSame(_place, "whole", "cut");
    }

    /// <summary>Starts a run and kills it once it has left a snapshot.</summary>
    private void Kill(params string[] arguments)
    {
        using var run = Neuroforge.Start(_place, ["run", .. arguments, "--checkpoint", "every=50ms", "--quiet"]);
        run.WaitUntil(() => _place.Snapshots("cut").Length > 0);
        run.Kill();
        Assert.NotEqual(0, run.End().ExitCode);
    }
}
