namespace NeuroForge.Cli.Tests;

/// <summary>A run on several processes that Open MPI has started: results as without it, and one voice.</summary>
public sealed class OpenMpiTests : IDisposable
{
    private static readonly string[] Recordings = ["spikes.csv", "voltage.csv", "calcium.csv", "elements.csv", "connections.csv", "rewiring.csv"];

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [OpenMpiFact]
    public void State_and_recordings_are_those_of_one_process()
    {
        Neuroforge.In(_place, "run", Workplace.Small, "--out", "whole").Done();
        foreach (var ranks in new[] { 2, 4 })
        {
            var ended = Mpirun.OnRanks(_place, ranks, "run", Workplace.Small, "--out", $"on{ranks}").Done();
            Assert.Equal(1, ended.Output.Split('\n').Count(line => line.StartsWith("small:", StringComparison.Ordinal)));
            Assert.DoesNotContain('\e', ended.Output);
            Assert.Equal(ranks, _place.Summary($"on{ranks}").GetProperty("ranks").GetInt32());
            Assert.Equal(StateHash("whole"), StateHash($"on{ranks}"));
            Assert.All(Recordings, name => Assert.Equal(_place.Read("whole", name), _place.Read($"on{ranks}", name)));
        }
    }

    [OpenMpiFact]
    public void A_run_is_verified_on_ranks()
    {
        var ended = Mpirun.OnRanks(_place, 2, "run", Workplace.Small, "--verify-determinism", "--until", "100 ms").Done();
        Assert.Matches("^small: the same bits after every slice, with 1 thread and .* on each of 2 ranks\n$", ended.Output);
    }

    [OpenMpiFact]
    public void Progress_comes_from_the_first_rank_in_whole_lines()
    {
        var ended = Mpirun.OnRanks(_place, 3, "run", Workplace.Small, "--set", "duration=2 s", "--out", "out").Done();
        string[] lines = ended.Output.TrimEnd('\n').Split('\n');
        Assert.All(lines, line => Assert.Matches("^(small: |results: |report: |  )", line));
        Assert.Single(lines, line => line.Contains("s simulated in", StringComparison.Ordinal));
    }

    [OpenMpiFact]
    public void The_summary_tells_the_memory_of_each_rank_and_what_was_exchanged()
    {
        Mpirun.OnRanks(_place, 2, "run", Workplace.Small, "--out", "out", "--quiet").Done();
        var exchange = _place.Summary("out").GetProperty("exchange");
        Assert.InRange(exchange.GetProperty("bytes").GetInt64(), 2 * 500 * 1024, long.MaxValue);
        Assert.InRange(exchange.GetProperty("seconds").GetDouble(), 0, double.MaxValue);
        var memory = exchange.GetProperty("peak_memory_bytes").EnumerateArray().Select(bytes => bytes.GetInt64()).ToArray();
        Assert.Equal(2, memory.Length);
        Assert.All(memory, bytes => Assert.InRange(bytes, 10_000_000, long.MaxValue));
    }

    private string? StateHash(string folder) => _place.Summary(folder).GetProperty("state_hash").GetString();
}
