using NeuroForge.Hosting.Results;

namespace NeuroForge.Hosting.Tests;

/// <summary>No simulation leaves a thread behind. These tests run alone, since they count.</summary>
[Collection("alone")]
public sealed class ThreadTests : IDisposable
{
    private readonly Place _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void While_it_waits_there_are_its_workers_and_the_recorders_thread()
    {
        using var simulation = _place.Build(Place.Small(), threads: 3);
        Expect("recorders", "worker 1", "worker 2");
    }

    [Fact]
    public void Disposal_without_a_run_leaves_none()
    {
        _place.Build(Place.Small(), threads: 3).Dispose();
        Expect();
        Assert.Equal("time_ms,E,I\n", File.ReadAllText(_place.At("out", "calcium.csv")));
    }

    [Fact]
    public void A_run_leaves_none()
    {
        _place.Run(Place.Small(), threads: 3);
        Expect();
    }

    [Fact]
    public void A_failure_leaves_none()
    {
        Directory.CreateDirectory(_place.At("out", RunFile.Name));
        Assert.Throws<IOException>(() => _place.Build(Place.Small(), threads: 3));
        Directory.Delete(_place.At("out"), recursive: true);
        Directory.CreateDirectory(_place.At("out", "voltage.csv"));
        Assert.Throws<NeuroForge.Engine.Ground.MechanismException>(() => _place.Build(Place.Small(), threads: 3));
        Expect();
    }

    /// <summary>
    /// Asserts which threads of simulations this process has, once the system has seen those come that were started and those go that were joined.
    /// </summary>
    private static void Expect(params string[] threads)
    {
        SpinWait.SpinUntil(() => Threads().SequenceEqual(threads), TimeSpan.FromMinutes(1));
        Assert.Equal(threads, Threads());
    }

    private static string[] Threads() =>
        [.. Directory.EnumerateDirectories("/proc/self/task")
            .Select(Name)
            .Where(name => name == "recorders" || name.StartsWith("worker ", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    private static string Name(string task)
    {
        try
        {
            return File.ReadAllText(Path.Combine(task, "comm")).Trim();
        }
        catch (IOException)
        {
            return "";
        }
    }
}
