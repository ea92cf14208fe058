using NeuroForge.Hosting.Models;
using NeuroForge.Hosting.Output;
using NeuroForge.Hosting.Results;
using NeuroForge.Hosting.Sweeps;
using NeuroForge.Mechanisms;

namespace NeuroForge.Hosting.Tests.Sweeps;

/// <summary>A sweep that was stopped goes on where it was; one that is done stays as it is; another one does not mix with it.</summary>
public sealed class SweepAgainTests : IDisposable
{
    private readonly Place _place = new();
    private readonly List<string> _warnings = [];

    public void Dispose() => _place.Dispose();

    private SweepOptions Options =>
        new()
        {
            Parameters = [SweptParameter.Parse("drive=9pA,10pA")],
            Seeds = [1, 2, 3],
            Jobs = 2,
            OutputDirectory = _place.At("sweep"),
            Warn = _warnings.Add,
        };

    [Fact]
    public void Stopped_in_the_midst_it_leaves_a_table_and_goes_on_to_the_same_end()
    {
        var model = Place.Small(duration: "2 s");
        using var cancellation = new CancellationTokenSource();
        var sweep = new Sweep(model, Options);
        Assert.Throws<OperationCanceledException>(() => sweep.Run(new Each(p => { if (p.Done > 0.4) cancellation.Cancel(); }), cancellation.Token));
        var stopped = sweep.Result!;
        Assert.True(stopped.IsCancelled);
        Assert.True(stopped.Count(SweepOutcome.Cancelled) > 0);
        Assert.Equal(stopped.Members.Select(m => SnakeCase.Of($"{m.Outcome}")), Outcomes());

        var done = stopped.Members.Where(m => m.Outcome == SweepOutcome.Completed).ToDictionary(m => m.Member.Name, Written);
        var ended = new Sweep(model, Options).Run();
        Assert.False(ended.IsCancelled);
        Assert.Equal(6, ended.Count(SweepOutcome.Completed));
        Assert.All(ended.Members.Where(m => done.ContainsKey(m.Member.Name)), m => Assert.Equal(done[m.Member.Name], Written(m)));

        var whole = new Sweep(model, Options with { OutputDirectory = _place.At("whole"), Jobs = 1 }).Run();
        Assert.All(whole.Members.Zip(ended.Members), pair =>
        {
            Assert.Equal(pair.First.Summary!.StateHash, pair.Second.Summary!.StateHash);
            Assert.All(Directory.GetFiles(pair.First.Directory, "*.csv"), file =>
                Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(pair.Second.Directory, Path.GetFileName(file)))));
        });
        Assert.Empty(_warnings);
    }

    [Fact]
    public void Cancelled_before_it_begins_it_runs_nobody()
    {
        var sweep = new Sweep(Place.Small(), Options);
        Assert.Throws<OperationCanceledException>(() => sweep.Run(cancellationToken: new(canceled: true)));
        Assert.True(sweep.Result!.IsCancelled);
        Assert.Equal(Enumerable.Repeat("waiting", 6), Outcomes());
    }

    [Fact]
    public void Done_it_stays_as_it_is_unless_it_is_to_begin_anew()
    {
        var first = new Sweep(Place.Small(), Options).Run();
        var table = File.ReadAllText(_place.At("sweep", Sweep.TableName));
        Assert.Equal(first.Members.Select(Written), new Sweep(Place.Small(), Options).Run().Members.Select(Written));
        Assert.Equal(table, File.ReadAllText(_place.At("sweep", Sweep.TableName)));
        Assert.Equal(
            first.Members.Select(Written),
            new Sweep(Place.Small(), Options with { Parameters = [SweptParameter.Parse("drive=9 pA,10 pA")] }).Run().Members.Select(Written));
        var written = first.Members.Select(Written).ToArray();
        var anew = new Sweep(Place.Small(), Options with { Anew = true }).Run();
        Assert.All(written.Zip(anew.Members), pair => Assert.NotEqual(pair.First, Written(pair.Second)));
        Assert.Equal(table, File.ReadAllText(_place.At("sweep", Sweep.TableName)));
    }

    [Fact]
    public void More_seeds_are_added_to_it()
    {
        var first = new Sweep(Place.Small(), Options).Run();
        var more = new Sweep(Place.Small(), Options with { Seeds = [1, 2, 3, 4] }).Run();
        Assert.Equal(8, more.Count(SweepOutcome.Completed));
        Assert.Subset(more.Members.Select(Written).ToHashSet(), first.Members.Select(Written).ToHashSet());
    }

    [Fact]
    public void Another_description_is_refused_with_the_line_that_differs()
    {
        new Sweep(Small(), Options with { Seeds = [1] }).Run();
        var before = Directory.GetFiles(_place.At("sweep"), "*", SearchOption.AllDirectories).Select(File.GetLastWriteTimeUtc).ToList();
        var refused = Assert.Throws<SweepException>(() => new Sweep(Small("\"beta\": 0.01", "\"beta\": 0.02"), Options with { Seeds = [1] }).Run());
        Assert.Equal(
            $"{_place.At("sweep", "drive=9pA,seed=1")} was run with another description; the first difference is in line 19; "
            + $"{_place.At("sweep", "drive=10pA,seed=1")} was run with another description; the first difference is in line 19: choose another folder, or "
            + "discard the old results with --anew",
            refused.Message);
        Assert.Equal(before, Directory.GetFiles(_place.At("sweep"), "*", SearchOption.AllDirectories).Select(File.GetLastWriteTimeUtc));
        Assert.Equal(2, new Sweep(Small("Every kind", "// a kind"), Options with { Seeds = [1] }).Run().Count(SweepOutcome.Completed));
    }

    [Fact]
    public void Another_version_of_a_plugin_or_a_changed_network_is_refused_and_a_damaged_summary_begins_anew()
    {
        var first = new Sweep(Place.Small(), Options with { Seeds = [1] }).Run();
        var file = Path.Combine(first.Members[0].Directory, RunFile.Name);
        var written = File.ReadAllText(file);
        var version = written.IndexOf("\"version\": \"1.0.0\"", written.IndexOf("\"stimuli\"", StringComparison.Ordinal), StringComparison.Ordinal);
        File.WriteAllText(file, written[..version] + written[version..].Replace("1.0.0", "0.9.0", StringComparison.Ordinal));
        var refused = Assert.Throws<SweepException>(() => new Sweep(Place.Small(), Options with { Seeds = [1] }).Run());
        Assert.StartsWith($"{first.Members[0].Directory} was run with stimuli 0.9.0, but here it is 1.0.0: ", refused.Message, StringComparison.Ordinal);

        File.WriteAllText(file, written.Insert(1, "\"changed_while_running\": { \"changes\": 1 },"));
        refused = Assert.Throws<SweepException>(() => new Sweep(Place.Small(), Options with { Seeds = [1] }).Run());
        Assert.StartsWith($"{first.Members[0].Directory} has results of a network that was changed while it ran: ", refused.Message, StringComparison.Ordinal);

        File.WriteAllText(file, "{}");
        var again = new Sweep(Place.Small(), Options with { Seeds = [1] }).Run();
        Assert.Equal(first.Members.Select(m => m.Summary!.StateHash), again.Members.Select(m => m.Summary!.StateHash));
        Assert.Contains($"{file} is not a file of a run", Assert.Single(_warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_sweeps_do_not_share_a_folder()
    {
        using var held = ResultsFolder.Open(_place.At("sweep"));
        Assert.Contains(
            "another run is writing there", Assert.Throws<IOException>(() => new Sweep(Place.Small(), Options).Run()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_that_fails_is_told_and_the_others_go_on()
    {
        File.WriteAllText(_place.At("throwing.json"), """
            {
              "format": "neuroforge/1",
              "name": "throwing",
              "requires": { "faulty-at-run": "^1.0" },
              "parameters": { "at": "100 ms" },
              "simulation": { "duration": "200 ms", "step": "0.1 ms" },
              "populations": { "T": { "size": 30, "model": "throwing_neuron", "parameters": { "at": "$at" } } }
            }
            """);
        var model = Model.Read(_place.At("throwing.json"), new() { PluginDirectories = [Place.Fixtures] });
        var result = new Sweep(model, new() { Parameters = [SweptParameter.Parse("at=50ms,1s,100ms,2s")], Jobs = 2, OutputDirectory = _place.At("sweep") })
            .Run();
        Assert.False(result.IsCancelled);
        Assert.Equal(["failed", "completed", "failed", "completed"], Outcomes());
        Assert.Equal(
            ["throwing_neuron", "throwing_neuron"],
            result.Members.Select(m => m.Failure).OfType<NeuroForge.Engine.Ground.MechanismException>().Select(f => f.Mechanism.Id));
        Assert.All(result.Members, m => Assert.Equal(m.Failure is null, m.Summary is not null));
    }

    private Model Small(string text = "", string other = "")
    {
        var small = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Models", "small.json"));
        File.WriteAllText(_place.At("small.json"), text.Length == 0 ? small : small.Replace(text, other, StringComparison.Ordinal));
        return Model.Read(_place.At("small.json"), new() { Overrides = new Dictionary<string, string>(StringComparer.Ordinal) { ["duration"] = "300 ms" } });
    }

    private static DateTime Written(SweepMemberResult member) => File.GetLastWriteTimeUtc(Path.Combine(member.Directory, RunFile.Name));

    /// <summary>The outcomes of the table; a name with commas in quotes is one cell.</summary>
    private IEnumerable<string> Outcomes()
    {
        var lines = File.ReadAllLines(_place.At("sweep", Sweep.TableName));
        string[] words = ["waiting", "completed", "cancelled", "failed"];
        return lines.Skip(1).Select(line => line.Split(',').First(words.Contains));
    }

    private sealed class Each(Action<SweepProgress> report) : IProgress<SweepProgress>
    {
        public void Report(SweepProgress value) => report(value);
    }
}
