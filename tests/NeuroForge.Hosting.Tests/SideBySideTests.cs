using NeuroForge.Hosting.Results;

namespace NeuroForge.Hosting.Tests;

/// <summary>Simulations in one process never meet.</summary>
public sealed class SideBySideTests : IDisposable
{
    private readonly Place _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Simulations_on_different_threads_give_what_each_gives_alone()
    {
        string[] alone = [.. Enumerable.Range(1, 4).Select(seed => _place.Run(Place.Small((ulong)seed), $"alone{seed}").StateHash)];
        Assert.Equal(4, alone.Distinct().Count());

        var together = new string[4];
        Thread[] threads = [.. Enumerable.Range(1, 4).Select(seed => new Thread(() =>
            together[seed - 1] = _place.Run(Place.Small((ulong)seed), $"together{seed}", threads: 1 + (seed % 3)).StateHash))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        Assert.Equal(alone, together);
        Assert.All(Enumerable.Range(1, 4), seed => Assert.Equal(
            File.ReadAllText(_place.At($"alone{seed}", "spikes.csv")),
            File.ReadAllText(_place.At($"together{seed}", "spikes.csv"))));
    }

    [Fact]
    public void A_simulation_that_is_built_waits_unmoved_while_another_runs()
    {
        using var waiting = _place.Build(Place.Small(), "waiting", threads: 2);
        var other = _place.Run(Place.Small(), "other");
        Assert.Equal(other.StateHash, waiting.Run().StateHash);
    }

    [Fact]
    public void A_simulation_may_be_built_on_one_thread_and_run_on_another()
    {
        using var simulation = _place.Build(Place.Small(), threads: 2);
        RunResult? result = null;
        var thread = new Thread(() => result = simulation.Run());
        thread.Start();
        thread.Join();
        Assert.Equal(_place.Run(Place.Small(), "here").StateHash, result!.StateHash);
    }
}
