using System.Globalization;
using System.Text.RegularExpressions;

namespace NeuroForge.Cli.Tests;

/// <summary><c>check --explain --ranks</c> shows the neurons and the share of the work of each rank.</summary>
public sealed partial class RankTableTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Each_rank_has_consecutive_neurons_and_its_share_of_the_work()
    {
        var output = Neuroforge.In(_place, "check", Workplace.Published("butz-van-ooyen-2013"), "--explain", "--ranks", "3").Done().Output;
        var table = output[output.IndexOf("\nranks\n", StringComparison.Ordinal)..];
        Assert.Equal(["0", "1", "2"], Row().Matches(table).Select(row => row.Groups["rank"].Value));
        Assert.InRange(Row().Matches(table).Sum(row => int.Parse(row.Groups["work"].Value, CultureInfo.InvariantCulture)), 98, 102);
        (string Of, int First, int Last)[] ranges =
            [.. Neurons().Matches(table).Select(r => (r.Groups["of"].Value, Number(r.Groups["first"]), Number(r.Groups["last"])))];
        Assert.Equal(("E", 0), (ranges[0].Of, ranges[0].First));
        Assert.Equal(("I", 199), (ranges[^1].Of, ranges[^1].Last));
        Assert.All(ranges.Zip(ranges.Skip(1)), pair => Assert.Equal(pair.First.Of == pair.Second.Of ? pair.First.Last + 1 : 0, pair.Second.First));
    }

    [Fact]
    public void A_network_that_is_too_small_for_as_many_ranks_is_shown_to_be()
    {
        var output = Neuroforge.In(_place, "check", Tiny.Write(_place), "--explain", "--ranks", "2").Done().Output;
        Assert.Contains("no neurons: the network is too small for as many ranks", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Ranks_without_the_explanation_are_refused()
    {
        var ended = Neuroforge.In(_place, "check", Workplace.Small, "--ranks", "2");
        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("--ranks shows something only with --explain: add it", ended.Error, StringComparison.Ordinal);
    }

    private static int Number(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?m)^  (?<rank>[0-9]+)  (?<work>[0-9]+) % of the work", RegexOptions.None, 1000)]
    private static partial Regex Row();

    [GeneratedRegex("(?<of>[A-Z]) (?<first>[0-9]+) to (?<last>[0-9]+)", RegexOptions.None, 1000)]
    private static partial Regex Neurons();
}
