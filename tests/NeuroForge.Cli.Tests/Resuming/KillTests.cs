using NeuroForge.Randomness;

namespace NeuroForge.Cli.Tests;

/// <summary>A run that is killed at random moments, again and again, and resumed each time, leaves what a run without a break leaves.</summary>
public sealed class KillTests : IDisposable
{
    /// <summary>How often a run is killed at most; more where the environment says so.</summary>
    private static readonly int MostKills = int.TryParse(Environment.GetEnvironmentVariable("NEUROFORGE_KILLS"), out var kills) ? kills : 12;

    /// <summary>Long enough to be killed so often.</summary>
    private static readonly string Duration = $"duration={5 * MostKills} s";

    private readonly Workplace _place = new();
    private readonly RandomStream _random = new(1, StreamPurpose.Layout, 5);

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Nothing_is_lost_and_nothing_differs()
    {
        Neuroforge.In(_place, "run", Workplace.Small, "--set", Duration, "--out", "whole", "--quiet").Done();
        var finished = false;
        var (kills, resumed) = (0, 0);
        for (; !finished; kills++)
        {
            var goesOn = _place.Snapshots("cut").Length > 0;
            resumed += goesOn ? 1 : 0;
            string[] command = goesOn ? ["resume", "cut"] : ["run", Workplace.Small, "--set", Duration, "--out", "cut"];
            string[] options = ["--checkpoint", "every=50ms", "--threads", $"{1 + _random.NextInt32(3)}", "--quiet"];
            finished = Ran([.. command, .. options], kills);
        }

        Assert.True(resumed > MostKills / 4, $"killed {kills} times, but only {resumed} times after a snapshot");
        Resumption.LeftTheSame(_place, "whole", "cut");
    }

    /// <summary>
    /// Runs a command and kills it: one time wherever it is after a while, which may be before it has begun; the next time not before it has come on by a
    /// snapshot, however slow the machine is at the moment.
    /// </summary>
    /// <returns>Whether it had come to its end.</returns>
    private bool Ran(string[] command, int kills)
    {
        var before = _place.Snapshots("cut");
        using var run = Neuroforge.Start(_place, command);
        if (kills % 2 == 1)
        {
            run.WaitUntil(() => !_place.Snapshots("cut").All(before.Contains));
        }

        if (kills < MostKills && !run.WaitFor(TimeSpan.FromMilliseconds(_random.NextInt32(kills % 2 == 1 ? 200 : 1000))))
        {
            run.Kill();
            return false;
        }

        run.End().Done();
        return true;
    }
}
