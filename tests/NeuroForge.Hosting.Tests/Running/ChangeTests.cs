using System.Text.Json;
using NeuroForge.Engine.Changes;
using NeuroForge.Hosting.Results;
using NeuroForge.Hosting.Snapshots;

namespace NeuroForge.Hosting.Tests.Running;

/// <summary>Changes of a simulation that runs, is resumed, is branched.</summary>
public sealed class ChangeTests : IDisposable
{
    private readonly Place _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task A_simulation_is_changed_while_it_runs()
    {
        using var simulation = new Simulation(Place.Small(duration: "3600 s"), new() { Threads = 2 });
        using var stop = new CancellationTokenSource();
        var run = simulation.RunAsync(stop.Token);
        simulation.Change(change => change.Lesion("E", [0, 1, 2]));
        Assert.Equal([0, 1, 2], await simulation.InvokeAsync(s => s.Population("E").Lesioned));
        Assert.Throws<ChangeException>(() => simulation.Change(change => change.Lesion("X", [0])));
        await stop.CancelAsync();
        await simulation.IsCancelled(run);
    }

    [Fact]
    public void A_changed_run_is_resumed_as_it_was()
    {
        var (whole, broken) = (_place.At("whole"), _place.At("broken"));
        string hash;
        using (var simulation = new Simulation(Place.Small(), new() { OutputDirectory = whole }))
        {
            simulation.RunTo(100);
            Operate(simulation);
            hash = simulation.Run().StateHash;
        }

        using (var told = JsonDocument.Parse(File.ReadAllText(Path.Combine(whole, RunFile.Name))))
        {
            var changed = told.RootElement.GetProperty("changed_while_running");
            Assert.Equal(1, changed.GetProperty("changes").GetInt32());
            Assert.Equal(0.02, changed.GetProperty("parameters").GetProperty("populations.E.elements.axon.eps").GetDouble());
            Assert.Equal(30, changed.GetProperty("lesioned").GetProperty("E").GetArrayLength());
            Assert.Equal(["excitatory", "inhibitory"], changed.GetProperty("synapses_edited").EnumerateArray().Select(e => e.GetString()));
        }

        using (var simulation = new Simulation(Place.Small(), new() { OutputDirectory = broken }))
        {
            simulation.RunTo(100);
            Operate(simulation);
            simulation.RunTo(200);
            simulation.Finish();
        }

        using (var resumed = Simulation.Resume(broken, new() { Threads = 2 }))
        {
            Assert.Equal(hash, resumed.Run().StateHash);
        }

        Assert.All(
            Directory.GetFiles(whole, "*.csv"), file => Assert.Equal(File.ReadAllText(file), File.ReadAllText(Path.Combine(broken, Path.GetFileName(file)))));
    }

    [Fact]
    public void Branches_go_their_own_ways_and_disturb_nobody()
    {
        using var trunk = new Simulation(Place.Small());
        trunk.RunTo(100);
        using var same = trunk.Branch(new() { Threads = 2 });
        using var other = trunk.Branch(new() { OutputDirectory = _place.At("other") });
        Assert.Equal((100, 100), (same.Time, other.Time));
        Operate(other);
        var expected = _place.Run(Place.Small()).StateHash;
        Assert.Equal(expected, same.Run().StateHash);
        Assert.NotEqual(expected, other.Run().StateHash);
        Assert.Equal(expected, trunk.Run().StateHash);
        Assert.All(File.ReadLines(_place.At("other", "spikes.csv")).Skip(1), line => Assert.True(string.CompareOrdinal(line, "100") > 0));
    }

    [Fact]
    public void A_snapshot_goes_through_a_stream_and_any_number_go_on_from_it()
    {
        using var memory = new MemoryStream();
        string expected;
        using (var simulation = new Simulation(Place.Small()))
        {
            simulation.RunTo(100);
            Operate(simulation);
            simulation.Snapshot().Save(memory);
            expected = simulation.Run().StateHash;
        }

        memory.Position = 0;
        var snapshot = SimulationSnapshot.Load(memory);
        Assert.Equal(100, snapshot.Time);
        for (var i = 1; i <= 2; i++)
        {
            using var simulation = new Simulation(snapshot, new() { Threads = i });
            Assert.Equal(expected, simulation.Run().StateHash);
        }

        memory.GetBuffer()[memory.Length / 2] ^= 1;
        memory.Position = 0;
        Assert.Throws<InvalidDataException>(() => SimulationSnapshot.Load(memory));
    }

    private static void Operate(Simulation simulation) => simulation.Change(change =>
    {
        var synapse = simulation.Projection("inhibitory").Synapses()[0];
        change.Lesion("E", Enumerable.Range(0, 30));
        change.Set("populations.E.elements.axon.eps", 0.02);
        change.SetState("I", "v_m", -60);
        if (synapse.Target >= 30)
        {
            change.Cut("inhibitory", synapse.Source, synapse.Target);
        }

        change.Add("inhibitory", 0, 40, -30);
    });
}
