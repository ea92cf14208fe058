using System.Globalization;
using NeuroForge.Engine.Profiling;
using NeuroForge.Mechanisms;

namespace NeuroForge.Cli.Tests;

/// <summary>How a run says where its time went.</summary>
public sealed class ProfileTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void A_run_ends_with_the_shares_of_its_phases()
    {
        var lines = Neuroforge.In(_place, "run", Workplace.Small, "--set", "duration=2 s").Done().Output.Split('\n');
        Assert.Matches(@"^  time         [a-z]+ \d+ %(, [a-z]+ \d+ %)*$", lines[1]);
        var shares = lines[1]["  time         ".Length..].Split(", ").Select(part => part.Split(' ')).ToList();
        Assert.Subset(Enum.GetNames<Phase>().Select(SnakeCase.Of).ToHashSet(), shares.Select(share => share[0]).ToHashSet());

        // Each phase is rounded, or left out below half a percent.
        var phases = Enum.GetValues<Phase>().Length;
        Assert.InRange(shares.Sum(share => int.Parse(share[1], CultureInfo.InvariantCulture)), 100 - (phases / 2.0), 100 + (phases / 2.0));
        Assert.DoesNotContain(lines, line => line.StartsWith("computing time ", StringComparison.Ordinal));
    }

    [Fact]
    public void With_profile_it_prints_a_row_for_every_stimulus_population_and_projection()
    {
        var output = Neuroforge.In(_place, "run", Workplace.Small, "--set", "duration=2 s", "--profile").Done().Output;
        Assert.Matches(@"\n\ncomputing time of [0-9.]+ s: phases were timed in [0-9,]+ of [0-9,]+ slices and scaled up\n", output);
        Assert.Matches(@"\n  neurons +E +[0-9.]+ s +[0-9.]+ %\n", output);
        Assert.Matches(@"\n  delivery +[a-z_]+ +[0-9.]+ s +[0-9.]+ %\n", output);
        Assert.Matches(@"\n  other +[0-9.]+ s +[0-9.]+ %\n$", output);
    }

    [Fact]
    public void A_run_of_few_slices_says_that_it_was_too_short() => Assert.Matches(
        @"\ncomputing time of [0-9.]+ s: the run was too short to time the phases of its \d+ slices\n",
        Neuroforge.In(_place, "run", Tiny.Write(_place), "--profile").Done().Output);

    [Fact]
    public void Quiet_with_profile_prints_the_table_alone() =>
        Assert.StartsWith(
            "\ncomputing time of ", Neuroforge.In(_place, "run", Tiny.Write(_place), "--profile", "--quiet").Done().Output, StringComparison.Ordinal);
}
