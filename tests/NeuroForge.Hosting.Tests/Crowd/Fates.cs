using System.Collections.Concurrent;
using NeuroForge.Engine.Ground;
using NeuroForge.Hosting.Models;
using NeuroForge.Hosting.Streams;
using NeuroForge.Plugins.Catalog;
using NeuroForge.Randomness;
using NeuroForge.Recording;

namespace NeuroForge.Hosting.Tests.Crowd;

/// <summary>
/// What may become of a simulation among others: it ends well, in pieces, read or branched, cancelled, disposed of, or by a plugin's mistake.
/// </summary>
internal sealed class Fates
{
    private const int Seeds = 4;
    private const int Duration = 200;

    private readonly Place _place;
    private readonly Model[] _models;
    private readonly Model[] _throwing;
    private readonly Model _throwingWhenBuilt;
    private readonly string[] _alone;
    private readonly Action<RandomStream, string>[] _all;

    public Fates(Place place)
    {
        _place = place;
        var catalog = PluginDirectories.Load([Place.Fixtures]);
        _models = [.. Enumerable.Range(1, Seeds).Select(seed => Small(catalog, (ulong)seed))];
        _throwing = [.. Enumerable.Range(0, 5).Select(i => Model.Parse(Throwing(5 + (40 * i)), "throwing", catalog, new()))];
        _throwingWhenBuilt = Model.Parse(
            Text("tiny")
                .Replace("\"model\": \"csv\", \"record\": \"spikes\"", "\"model\": \"throwing_constructor\", \"record\": \"spikes\"", StringComparison.Ordinal),
            "tiny",
            catalog,
            new());
        _alone = [.. _models.Select(StateHash)];
        _all = [RunsWhole, RunsInPieces, IsCancelled, IsDisposedOf, IsAsked, IsRead, IsNotRead, IsBranched, Throws, ThrowsWhenBuilt, IsLeftAlone];
    }

    /// <summary>How many there are.</summary>
    public int Count => _all.Length;

    /// <summary>Which simulations were made, for whoever wants to know whether they are gone.</summary>
    public ConcurrentBag<WeakReference> Made { get; } = [];

    /// <summary>Which fates were met, and how often one ended whole.</summary>
    public ConcurrentDictionary<int, int> Met { get; } = new();

    /// <summary>Lives through one of them.</summary>
    /// <param name="random">Chooses.</param>
    /// <param name="folder">The name of a folder for results.</param>
    public void Live(RandomStream random, string folder)
    {
        var fate = random.NextInt32(_all.Length);
        _all[fate](random, folder);
        Met.AddOrUpdate(fate, 1, (_, times) => times + 1);
    }

    private static string Text(string model) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Models", model + ".json"));

    private static Model Small(PluginCatalog catalog, ulong seed) => Model.Parse(Text("small"), "small", catalog, new()
    {
        Seed = seed,
        Overrides = new Dictionary<string, string>(StringComparer.Ordinal) { ["duration"] = $"{Duration} ms" },
    });

    private static string Throwing(int at) => $$"""
        { "format": "neuroforge/1", "name": "throwing", "requires": { "faulty-at-run": "^1.0", "recorders": "^1.0" }, "simulation": { "duration": "{{Duration}} ms", "step": "0.1 ms" },
          "populations": { "T": { "size": 300, "model": "throwing_neuron", "parameters": { "at": "{{at}} ms" } } },
          "recorders": { "v": { "model": "csv", "record": "v", "of": "T", "every": "10 ms" } } }
        """;

    private static string StateHash(Model model)
    {
        using var simulation = new Simulation(model);
        return simulation.Run().StateHash;
    }

    private Simulation Make(Model model, RandomStream random, string? folder)
    {
        var simulation = new Simulation(model, new() { Threads = 1 + random.NextInt32(3), OutputDirectory = folder is null ? null : _place.At(folder) });
        Made.Add(new(simulation));
        return simulation;
    }

    /// <summary>A simulation of one of the seeds, with files or without.</summary>
    private (Simulation Simulation, string Alone) Make(RandomStream random, string folder)
    {
        var seed = random.NextInt32(Seeds);
        return (Make(_models[seed], random, random.NextInt32(2) == 0 ? folder : null), _alone[seed]);
    }

    private void RunsWhole(RandomStream random, string folder)
    {
        var (simulation, alone) = Make(random, folder);
        using (simulation)
        {
            Assert.Equal(alone, simulation.Run().StateHash);
            Assert.Throws<InvalidOperationException>(() => simulation.Run());
        }
    }

    private void RunsInPieces(RandomStream random, string folder)
    {
        var (simulation, alone) = Make(random, folder);
        using (simulation)
        {
            while (!simulation.IsOver)
            {
                RunAPiece(simulation, random);
            }

            Assert.Equal(alone, simulation.Finish().StateHash);
        }
    }

    private static void RunAPiece(Simulation simulation, RandomStream random)
    {
        switch (random.NextInt32(3))
        {
            case 0:
                simulation.Step();
                break;
            case 1:
                simulation.RunFor(random.NextInt32(600) / 10.0);
                break;
            default:
                using (var cancellation = new CancellationTokenSource())
                {
                    try
                    {
                        simulation.RunTo(Duration, CancelAfter(random.NextInt32(20), cancellation), cancellation.Token);
                    }
                    catch (OperationCanceledException)
                    {
                        // The network is whole and goes on.
                    }
                }

                break;
        }
    }

    private void IsCancelled(RandomStream random, string folder)
    {
        var (simulation, alone) = Make(random, folder);
        using var cancellation = new CancellationTokenSource();
        using (simulation)
        {
            try
            {
                simulation.Run(CancelAfter(random.NextInt32(40), cancellation), cancellation.Token);
            }
            catch (OperationCanceledException)
            {
            }

            var result = simulation.Result!;
            Assert.Equal(result.Outcome == RunOutcome.Completed, result.StateHash == alone);
            Assert.True(result.Outcome is RunOutcome.Cancelled or RunOutcome.Completed);
        }
    }

    private void IsDisposedOf(RandomStream random, string folder)
    {
        var (simulation, alone) = Make(random, folder);
        using var moment = new ManualResetEventSlim();
        var ticks = random.NextInt32(30);
        var waits = ticks > 2;
        var run = simulation.RunAsync(new Seen(_ =>
        {
            if (ticks-- == 0)
            {
                moment.Set();
            }
        }));
        while (waits && !run.IsCompleted && !moment.Wait(TimeSpan.FromMilliseconds(1)))
        {
            // Not yet.
        }

        simulation.Dispose();
        try
        {
            var result = run.GetAwaiter().GetResult();
            Assert.Equal((RunOutcome.Completed, alone), (result.Outcome, result.StateHash));
        }
        catch (OperationCanceledException)
        {
            Assert.Equal(RunOutcome.Cancelled, simulation.Result!.Outcome);
        }
        catch (ObjectDisposedException)
        {
            // It was disposed of before it had begun.
        }

        Assert.Throws<ObjectDisposedException>(simulation.Step);
    }

    private void IsAsked(RandomStream random, string folder)
    {
        var (simulation, alone) = Make(random, folder);
        using (simulation)
        {
            var run = simulation.RunAsync();
            for (var times = random.NextInt32(20); times > 0; times--)
            {
                Assert.InRange(simulation.InvokeAsync(s => s.Time).GetAwaiter().GetResult(), 0, Duration);
            }

            Assert.Equal(alone, run.GetAwaiter().GetResult().StateHash);
        }
    }

    /// <summary>Its spikes are read, by somebody who may leave.</summary>
    private void IsRead(RandomStream random, string folder)
    {
        var (simulation, alone) = Make(random, folder);
        using (simulation)
        {
            var leaves = random.NextInt32(2) == 0 ? random.NextInt32(200) : int.MaxValue;
            var reading = Task.Run(() => Read(simulation.Spikes(["E", "I"], new() { Capacity = 1 + random.NextInt32(50) }), leaves));
            var result = simulation.Run();
            Assert.Equal(alone, result.StateHash);
            try
            {
                Assert.InRange(reading.GetAwaiter().GetResult(), 0, Math.Min(leaves, result.Spikes));
            }
            catch (InvalidOperationException)
            {
                // The run was over before anybody came to read.
            }
        }
    }

    private static async Task<long> Read(SimulationStream<Spike> spikes, int most)
    {
        var read = 0L;
        await foreach (var _ in spikes)
        {
            if (++read >= most)
            {
                break;
            }
        }

        return read;
    }

    /// <summary>It waits for a reader who never comes, until somebody disposes of it.</summary>
    private void IsNotRead(RandomStream random, string folder)
    {
        var (simulation, _) = Make(random, folder);
        using var spikes = simulation.Spikes(["E", "I"], new() { Capacity = 1 + random.NextInt32(3) });
        var run = simulation.RunAsync();
        run.Wait(TimeSpan.FromMilliseconds(random.NextInt32(30)));
        simulation.Dispose();
        try
        {
            Assert.Equal(RunOutcome.Completed, run.GetAwaiter().GetResult().Outcome);
        }
        catch (OperationCanceledException)
        {
            Assert.Equal(RunOutcome.Cancelled, simulation.Result!.Outcome);
        }
        catch (ObjectDisposedException)
        {
            // It was disposed of before it had begun.
        }
    }

    /// <summary>It becomes two, both of which end as one does.</summary>
    private void IsBranched(RandomStream random, string folder)
    {
        var (simulation, alone) = Make(random, folder);
        using (simulation)
        {
            simulation.RunTo(random.NextInt32((int)(10 * Duration)) / 10.0);
            using var branch = simulation.Branch(new() { Threads = 1 + random.NextInt32(3) });
            Made.Add(new(branch));
            Assert.Equal(alone, simulation.Run().StateHash);
            Assert.Equal(alone, branch.Run().StateHash);
        }
    }

    private void Throws(RandomStream random, string folder)
    {
        using var simulation = Make(_throwing[random.NextInt32(_throwing.Length)], random, random.NextInt32(2) == 0 ? folder : null);
        Assert.Equal("throwing_neuron", Assert.Throws<MechanismException>(() => simulation.Run()).Mechanism.Id);
        Assert.Throws<InvalidOperationException>(() => simulation.Run());
    }

    private void ThrowsWhenBuilt(RandomStream random, string folder) =>
        Assert.Equal("throwing_constructor", Assert.Throws<MechanismException>(() => Make(_throwingWhenBuilt, random, folder)).Mechanism.Id);

    private void IsLeftAlone(RandomStream random, string folder) => Make(random, folder).Simulation.Dispose();

    private static Seen CancelAfter(int ticks, CancellationTokenSource cancellation) => new(_ =>
    {
        if (ticks-- == 0)
        {
            cancellation.Cancel();
        }
    });
}
