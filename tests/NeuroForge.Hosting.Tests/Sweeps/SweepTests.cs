using NeuroForge.Hosting.Models;
using NeuroForge.Hosting.Sweeps;

namespace NeuroForge.Hosting.Tests.Sweeps;

/// <summary>Members are what single runs are, whatever runs beside them, and their table says what came of each.</summary>
public sealed class SweepTests : IDisposable
{
    private static readonly string[] Recordings =
    [
        "spikes.csv", "voltage.csv", "calcium.csv", "elements.csv", "connections.csv", "weights.csv", "rewiring.csv"
    ];

    private readonly Place _place = new();

    public void Dispose() => _place.Dispose();

    private SweepOptions Options => new()
    {
        Parameters = [SweptParameter.Parse("drive=9pA..11pA:2"), SweptParameter.Parse("duration=150ms,300ms")],
        Seeds = [1, 2],
        OutputDirectory = _place.At("sweep"),
    };

    [Fact]
    public void Every_combination_is_a_member_the_seed_changing_fastest()
    {
        var sweep = new Sweep(Place.Small(), Options);
        Assert.Equal("small", sweep.Name);
        Assert.Equal(
            ["drive=9pA,duration=150ms,seed=1", "drive=9pA,duration=150ms,seed=2", "drive=9pA,duration=300ms,seed=1", "drive=9pA,duration=300ms,seed=2"],
            sweep.Members.Take(4).Select(m => m.Name));
        Assert.Equal((8, "drive=11pA,duration=300ms,seed=2"), (sweep.Members.Count, sweep.Members[^1].Name));
        Assert.Equal([("drive", "11 pA"), ("duration", "300ms")], sweep.Members[^1].Values);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 2)]
    public void Each_member_leaves_what_a_run_of_its_own_leaves(int jobs, int threads)
    {
        var result = new Sweep(Place.Small(), Options with { Jobs = jobs, Threads = threads }).Run();
        Assert.False(result.IsCancelled);
        Assert.Equal(8, result.Count(SweepOutcome.Completed));
        foreach (var member in result.Members)
        {
            var alone = _place.Run(Alone(member.Member), "alone");
            Assert.Equal(alone.StateHash, member.Summary!.StateHash);
            Assert.Equal((alone.Spikes, alone.DescriptionHash, alone.Seed), (member.Summary.Spikes, member.Summary.DescriptionHash, member.Summary.Seed));
            Assert.All(Recordings, name => Assert.Equal(File.ReadAllBytes(_place.At("alone", name)), File.ReadAllBytes(Path.Combine(member.Directory, name))));
        }
    }

    [Fact]
    public void The_table_has_a_row_for_each_member_in_their_order()
    {
        var result = new Sweep(Place.Small(), Options with { Jobs = 4 }).Run();
        var rows = Table();
        Assert.Equal(
            "member,drive,duration,seed,outcome,state_hash,spikes,synapses.excitatory,synapses.inhibitory,calcium.E.last,calcium.E.mean,calcium.I.last,calcium.I.mean,"
            + "elements.E.last,elements.E.mean,connections.excitatory.last,connections.excitatory.mean,connections.inhibitory.last,connections.inhibitory.mean",
            string.Join(',', rows[0]));
        Assert.Equal(result.Members.Select(m => m.Directory), rows.Skip(1).Select(row => _place.At("sweep", Name(row))));
        Assert.All(rows.Skip(1).Zip(result.Members), pair =>
        {
            var ((_, row), summary) = ((0, pair.First), pair.Second.Summary!);
            var cells = row.TakeLast(rows[0].Length - 3).ToArray();
            Assert.Equal(
                [$"{summary.Seed}", "completed", summary.StateHash, $"{summary.Spikes}", .. summary.Synapses.Select(s => $"{s.Count}")], cells.Take(6));
            Assert.Equal(summary.Series.SelectMany(s => new[] { s.Last, s.Mean }).Select(v => FormattableString.Invariant($"{v}")), cells.Skip(6));
        });
    }

    [Fact]
    public void Progress_goes_forward_to_the_whole_and_names_who_has_ended()
    {
        var seen = new Seen();
        new Sweep(Place.Small(), Options with { Jobs = 2 }).Run(seen);
        Assert.All(seen.Reports, p => Assert.Equal((8, 0), (p.Members, p.Failed)));
        Assert.Equal(seen.Reports.Select(p => p.Ended).Order(), seen.Reports.Select(p => p.Ended));
        Assert.Equal(8, seen.Reports.Select(p => p.JustEnded?.Member.Name).OfType<string>().Distinct().Count());
        Assert.Equal((8, 1.0), (seen.Reports[^1].Ended, Math.Round(seen.Reports[^1].Done, 9)));
        Assert.All(seen.Reports, p => Assert.InRange(p.Done, 0, 1));
    }

    [Fact]
    public async Task A_model_that_was_built_in_code_can_be_swept()
    {
        var description = new NeuroForge.Descriptions.Building.DescriptionBuilder("built")
            .Parameter("seconds", "20 ms")
            .Step("0.1 ms")
            .Duration("$seconds")
            .Population("E", 10, "iaf_psc_exp", p => p.Set("i_e", "1000 pA"));
        var result = await new Sweep(
            Model.Build(description), new() { Parameters = [new("seconds", ["20 ms", "40 ms"])], OutputDirectory = _place.At("sweep") })
            .RunAsync();
        Assert.Equal(["seconds=20ms", "seconds=40ms"], result.Members.Select(m => m.Member.Name));
        Assert.True(result.Members[0].Summary!.Spikes < result.Members[1].Summary!.Spikes);
    }

    /// <summary>The member as <c>neuroforge run</c> with the same <c>--set</c> and <c>--seed</c> would read it.</summary>
    private static Model Alone(SweepMember member) => Model.Read(Path.Combine(AppContext.BaseDirectory, "Models", "small.json"), new()
    {
        Seed = member.Seed,
        Overrides = member.Values.ToDictionary(v => v.Parameter, v => v.Value, StringComparer.Ordinal),
    });

    private string[][] Table() => [.. File.ReadAllLines(_place.At("sweep", Sweep.TableName)).Select(line => line.Split(','))];

    /// <summary>A member's name has commas, so it stands in quotes and has been cut at three of them.</summary>
    private static string Name(string[] row) => string.Join(',', row.Take(3)).Trim('"');

    private sealed class Seen : IProgress<SweepProgress>
    {
        public List<SweepProgress> Reports { get; } = [];

        public void Report(SweepProgress value) => Reports.Add(value);
    }
}
