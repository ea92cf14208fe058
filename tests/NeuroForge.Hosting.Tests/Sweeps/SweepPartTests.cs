using NeuroForge.Hosting.Sweeps;

namespace NeuroForge.Hosting.Tests.Sweeps;

/// <summary>Parts of a sweep share its folder; together they leave what the whole leaves.</summary>
public sealed class SweepPartTests : IDisposable
{
    private readonly Place _place = new();

    public void Dispose() => _place.Dispose();

    private SweepOptions Options => new()
    {
        Parameters = [SweptParameter.Parse("drive=9pA,10pA"), SweptParameter.Parse("duration=100ms,200ms")],
        Seeds = [1, 2, 3],
        OutputDirectory = _place.At("parts"),
    };

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(12)]
    public void Parts_that_run_at_the_same_time_leave_the_table_of_the_whole_byte_for_byte(int count)
    {
        var parts = Enumerable.Range(1, count).Select(number => new Sweep(Place.Small(), Options with { Part = new(number, count) })).ToList();
        var whole = new Sweep(Place.Small(), Options with { OutputDirectory = _place.At("whole") });
        Assert.Equal(Names(whole.Members), Names(parts.SelectMany(p => p.Members)));
        Assert.All(parts, part => Assert.InRange(part.Members.Count, 12 / count, (12 + count - 1) / count));

        Parallel.ForEach(parts, part => Assert.Equal(part.Members.Count, part.Run().Count(SweepOutcome.Completed)));
        Assert.Equal(12, new Sweep(Place.Small(), Options).Collect().Count(SweepOutcome.Completed));
        whole.Run();
        Assert.Equal(File.ReadAllBytes(_place.At("whole", Sweep.TableName)), File.ReadAllBytes(_place.At("parts", Sweep.TableName)));
    }

    [Fact]
    public void A_member_is_run_once_though_parts_overlap()
    {
        SweepPart[] overlapping = [new(1, 1), new(1, 2), new(2, 2), new(1, 3), new(2, 3), new(3, 3)];
        var begun = new List<string>();
        Parallel.ForEach(overlapping, new() { MaxDegreeOfParallelism = overlapping.Length }, part =>
            new Sweep(Place.Small(), Options with { Part = part }).Run(new Watch(progress =>
            {
                lock (begun)
                {
                    begun.AddRange(progress.JustEnded is { Outcome: SweepOutcome.Failed or SweepOutcome.Cancelled } ended ? [ended.Member.Name] : []);
                }
            })));
        Assert.Empty(begun);
        var runs = new Sweep(Place.Small(), Options).Members.ToDictionary(m => m.Name, m => File.GetLastWriteTimeUtc(_place.At("parts", m.Name, "run.json")));
        new Sweep(Place.Small(), Options with { Part = new(1, 1) }).Run();
        Assert.All(runs, run => Assert.Equal(run.Value, File.GetLastWriteTimeUtc(_place.At("parts", run.Key, "run.json"))));
    }

    [Fact]
    public void A_member_that_another_sweep_is_running_is_left_to_it()
    {
        List<string> warnings = [];
        var sweep = new Sweep(Place.Small(), Options with { Warn = warnings.Add });
        using (MemberClaim.Try(_place.At("parts", sweep.Members[4].Name)))
        {
            var result = sweep.Run();
            Assert.Equal((11, 1), (result.Count(SweepOutcome.Completed), result.Count(SweepOutcome.Waiting)));
            Assert.True(result.IsCancelled);
        }

        Assert.Equal([$"{sweep.Members[4].Name} is being run by another sweep, and is left to it"], warnings);
        Assert.Equal(12, sweep.Run().Count(SweepOutcome.Completed));
    }

    [Fact]
    public void Collecting_tells_what_is_stopped_waiting_or_failed_and_runs_nothing()
    {
        Assert.Throws<DirectoryNotFoundException>(() => new Sweep(Place.Small(), Options).Collect());

        using var cancellation = new CancellationTokenSource();
        var long_ = Options with { Parameters = [SweptParameter.Parse("duration=5s")] };
        var part = new Sweep(Place.Small(), long_ with { Part = new(1, 3) });
        Assert.Throws<OperationCanceledException>(() => part.Run(new Watch(_ => cancellation.Cancel()), cancellation.Token));
        var failed = _place.At("parts", new Sweep(Place.Small(), long_).Members[1].Name);
        MemberClaim.Try(failed)!.Dispose();
        MemberFailure.Keep(failed, new IOException("the disk is full"));
        var collected = new Sweep(Place.Small(), long_).Collect();
        Assert.Equal([SweepOutcome.Cancelled, SweepOutcome.Failed, SweepOutcome.Waiting], collected.Members.Select(m => m.Outcome));
        Assert.Equal("the disk is full", collected.Members[1].Failure!.Message);
        Assert.True(collected.IsCancelled);

        Assert.Equal(3, new Sweep(Place.Small(), long_).Run().Count(SweepOutcome.Completed));
        Assert.Equal(3, new Sweep(Place.Small(), long_).Collect().Count(SweepOutcome.Completed));
    }

    [Theory]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("0/3")]
    [InlineData("4/3")]
    [InlineData("-1/3")]
    [InlineData("1/3/5")]
    [InlineData("1 /3")]
    [InlineData("1/99999999999")]
    public void What_is_no_part_is_refused(string text)
    {
        var refused = Assert.Throws<FormatException>(() => SweepPart.Parse(text));
        Assert.StartsWith($"\"{text}\" is not a part of a sweep", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_is_read_as_it_is_written_and_there_are_no_more_parts_than_members()
    {
        Assert.Equal(new SweepPart(3, 40), SweepPart.Parse(new SweepPart(3, 40).ToString()));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SweepPart(2, 1));
        Assert.Equal(
            "the sweep has 12 members, so it cannot be cut into 13 parts",
            Assert.Throws<SweepException>(() => new Sweep(Place.Small(), Options with { Part = new(1, 13) })).Message);
    }

    private static IEnumerable<string> Names(IEnumerable<SweepMember> members) => members.Select(m => m.Name).Order(StringComparer.Ordinal);

    private sealed class Watch(Action<SweepProgress> report) : IProgress<SweepProgress>
    {
        public void Report(SweepProgress value) => report(value);
    }
}
