using NeuroForge.Engine.Plan;
using NeuroForge.Hosting.Models;
using NeuroForge.Hosting.Streams;

namespace NeuroForge.Hosting.Tests.Streams;

/// <summary>
/// Whoever reads of a simulation may ask it for anything, however far it has fallen behind: the loop comes to its end, and nothing is lost in it.
/// </summary>
public sealed class ClosedLoopTests : IDisposable
{
    /// <summary>Turns a hang into a failure.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static readonly Dictionary<string, Action<Simulation>> Requests = new(StringComparer.Ordinal)
    {
        ["Change"] = simulation => simulation.Change(change => change.Set("populations.E.elements.axon.eps", 0.02)),
        ["Snapshot"] = simulation => simulation.Snapshot().Save(Stream.Null),
        ["Recorded"] = simulation => simulation.Recorded("spikes"),
        ["Branch"] = simulation => simulation.Branch().Dispose(),
        ["InvokeAsync"] = simulation => simulation.InvokeAsync(s => s.Population("E").Read("v_m")).GetAwaiter().GetResult(),
        ["Spikes"] = simulation => simulation.Spikes(["E"], new() { Capacity = 1 }).Dispose(),
    };

    private readonly CancellationTokenSource _stop = new();

    public static IEnumerable<object[]> RequestsAndThreads => Requests.Keys.SelectMany(request => (object[][])[[request, 1], [request, 2]]);

    public void Dispose() => _stop.Dispose();

    [Theory]
    [MemberData(nameof(RequestsAndThreads))]
    public async Task A_reader_who_has_fallen_behind_has_its_turn_and_loses_nothing(string request, int threads)
    {
        using var simulation = new Simulation(InMemory(), new() { Threads = threads });
        var loop = new ClosedLoop(simulation, Requests[request]);
        var reading = loop.ReadAsync(Spikes(simulation, capacity: 4));
        await RunUntil(simulation, Task.WhenAny(loop.Asked, reading));
        await reading.WaitAsync(Patience);
        Assert.Equal(Kept(simulation), loop.Spikes);
        Assert.Equal(request != "Change", simulation.StateHash() == HashAlone(simulation.Time));
    }

    [Fact]
    public async Task Several_readers_may_ask_at_once_tasks_and_threads()
    {
        using var simulation = new Simulation(InMemory(), new() { Threads = 2 });
        var voltages = simulation.Samples("v_m", ["E"], every: 0.1, Reduction.Mean, new() { Capacity = 1 });
        var samples = Task.Run(() => voltages.ToBlockingEnumerable().Count());
        ClosedLoop[] loops = [.. Requests.Where(r => r.Key != "Change").Select(r => new ClosedLoop(simulation, r.Value))];
        Task[] readings =
        [
            .. loops.Select((loop, i) => i % 2 == 0 ? loop.ReadOnAThread(Spikes(simulation, capacity: 1)) : loop.ReadAsync(Spikes(simulation, capacity: 2)))
        ];
        await RunUntil(simulation, Task.WhenAny(Task.WhenAll(loops.Select(loop => loop.Asked)), Task.WhenAll(readings)));
        await Task.WhenAll(readings).WaitAsync(Patience);
        Assert.All(loops, loop => Assert.Equal(Kept(simulation), loop.Spikes));
        Assert.Equal(simulation.Time, await samples.WaitAsync(Patience) * simulation.Model.Plan.Step);
        Assert.Equal(HashAlone(simulation.Time), simulation.StateHash());
    }

    [Fact]
    public async Task A_simulation_that_rests_waits_for_no_reader()
    {
        using var simulation = new Simulation(InMemory());
        var changes = simulation.Rewiring(["excitatory"], new() { Capacity = 1 });
        await Task.Run(() =>
        {
            simulation.Step(); // begins with an update, which has more to tell than there is room for
            Assert.All(Requests.Values, ask => ask(simulation));
            simulation.Finish();
        }).WaitAsync(Patience);
        Assert.InRange(changes.ToBlockingEnumerable().Count(), 2, int.MaxValue);
    }

    [Fact]
    public async Task Who_never_reads_holds_the_simulation_up_whatever_it_is_asked_until_it_is_disposed_of()
    {
        using var simulation = new Simulation(InMemory(), new() { Threads = 2 });
        var stream = Spikes(simulation, capacity: 1);
        var run = simulation.RunAsync();
        var time = await Held(simulation).WaitAsync(Patience);
        for (var i = 0; i < 100; i++)
        {
            simulation.Snapshot();
            Assert.Equal(time, await simulation.InvokeAsync(s => s.Time).WaitAsync(Patience));
        }

        simulation.Dispose();
        await simulation.IsCancelled(run).WaitAsync(Patience);
        Assert.Equal(time, simulation.Time);
        Assert.Equal(Kept(simulation), stream.ToBlockingEnumerable());
    }

    [Fact]
    public async Task A_run_that_is_held_up_can_be_cancelled_and_goes_on_where_it_stood()
    {
        using var simulation = new Simulation(InMemory());
        var stream = Spikes(simulation, capacity: 1);
        using var pause = new CancellationTokenSource();
        var run = Task.Run(() => simulation.RunFor(double.PositiveInfinity, cancellationToken: pause.Token));
        await Held(simulation).WaitAsync(Patience);
        await pause.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.WaitAsync(Patience));
        var loop = new ClosedLoop(simulation, Requests["InvokeAsync"]);
        var reading = loop.ReadAsync(stream);
        await RunUntil(simulation, Task.WhenAny(loop.Asked, reading));
        await reading.WaitAsync(Patience);
        Assert.Equal(Kept(simulation), loop.Spikes);
        Assert.Equal(HashAlone(simulation.Time), simulation.StateHash());
    }

    private static SimulationStream<Spike> Spikes(Simulation simulation, int capacity) => simulation.Spikes(["E", "I"], new() { Capacity = capacity });

    /// <summary>Runs until something has happened.</summary>
    private async Task RunUntil(Simulation simulation, Task moment)
    {
        var run = simulation.RunAsync(_stop.Token);
        await Task.WhenAny(moment, run).WaitAsync(Patience);
        await _stop.CancelAsync();
        await simulation.IsCancelled(run).WaitAsync(Patience);
    }

    /// <summary>Waits until a stream that has got a spike holds the simulation up: what is recorded at a moment has been sent by then.</summary>
    /// <returns>The simulated time at which it stands.</returns>
    private static async Task<double> Held(Simulation simulation)
    {
        while (true)
        {
            await Task.Yield();
            var (time, spikes) = await simulation.InvokeAsync(s => (s.Time, s.Recorded("spikes").Spikes.Length));
            if (spikes > 0)
            {
                return time;
            }
        }
    }

    private static IEnumerable<Spike> Kept(Simulation simulation) =>
        simulation.Recorded("spikes").Spikes.ToArray().Select(spike => new Spike(spike.Time, spike.Group == 0 ? "E" : "I", spike.Neuron));

    private static string HashAlone(double time)
    {
        using var simulation = new Simulation(InMemory());
        simulation.RunTo(time);
        return simulation.StateHash();
    }

    /// <summary>The small model for an hour, whose spikes are kept in memory.</summary>
    private static Model InMemory()
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Models", "small.json"));
        return Model.Parse(text
            .Replace("\"spikes\": { \"model\": \"csv\"", "\"spikes\": { \"model\": \"memory\"", StringComparison.Ordinal)
            .Replace("\"500 ms\"", "\"3600 s\"", StringComparison.Ordinal));
    }
}
