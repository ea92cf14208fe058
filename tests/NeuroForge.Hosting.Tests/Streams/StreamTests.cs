using NeuroForge.Engine.Plan;
using NeuroForge.Hosting.Streams;
using NeuroForge.Recording;

namespace NeuroForge.Hosting.Tests.Streams;

/// <summary>What a simulation streams is what its recorders write, however slowly it is read.</summary>
public sealed class StreamTests : IDisposable
{
    private readonly Place _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    public async Task Spikes_are_those_of_the_file(int capacity)
    {
        using var simulation = _place.Build(Place.Small(), threads: 2);
        var stream = simulation.Spikes(["E", "I"], new() { Capacity = capacity });
        var run = simulation.RunAsync();
        var spikes = new List<string>();
        await foreach (var spike in stream)
        {
            spikes.Add(FormattableString.Invariant($"{(decimal)spike.Time:0.0},{spike.Population},{spike.Neuron}"));
        }

        var result = await run;
        Assert.Equal(result.Spikes, spikes.Count);
        Assert.Equal(spikes, File.ReadLines(_place.At("out", "spikes.csv")).Skip(1).Select(Plain));
        Assert.Equal(_place.Run(Place.Small(), "alone").StateHash, result.StateHash);
    }

    [Fact]
    public async Task Samples_are_those_of_the_file()
    {
        using var simulation = _place.Build(Place.Small());
        var stream = simulation.Samples("calcium", ["E", "I"], every: 100, Reduction.Mean);
        var samples = Collect(stream);
        await simulation.RunAsync();
        Assert.Equal(
            (await samples).Select(s => (s.Time, s.Values.Span[0], s.Values.Span[1])),
            File.ReadLines(_place.At("out", "calcium.csv")).Skip(1).Select(Numbers));
    }

    [Fact]
    public async Task Births_and_deaths_add_up_to_the_synapses()
    {
        using var simulation = _place.Build(Place.Small(duration: "1 s"));
        var names = simulation.Model.Plan.Projections.Where(p => p.Rewiring is not null).Select(p => p.Name).ToList();
        var before = names.Sum(name => simulation.Projection(name).Count);
        var changes = Collect(simulation.Rewiring(names));
        await simulation.RunAsync();
        var born = (await changes).Sum(c => c.Event.Born ? 1 : -1);
        Assert.NotEmpty(await changes);
        Assert.Equal(names.Sum(name => simulation.Projection(name).Count), before + born);
    }

    [Fact]
    public async Task Who_leaves_keeps_nobody_waiting()
    {
        using var simulation = new Simulation(Place.Small());
        var stream = simulation.Spikes(["E"], new() { Capacity = 1 });
        var run = simulation.RunAsync();
        await foreach (var spike in stream)
        {
            Assert.Equal("E", spike.Population);
            break;
        }

        Assert.Equal(RunOutcome.Completed, (await run).Outcome);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Collect(stream));
    }

    [Fact]
    public async Task A_stream_may_be_opened_on_the_way()
    {
        using var simulation = new Simulation(Place.Small());
        simulation.RunTo(200);
        var spikes = Collect(simulation.Spikes(["E", "I"]));
        var before = simulation.Model.Plan.Steps;
        await simulation.RunAsync();
        Assert.All(await spikes, spike => Assert.InRange(spike.Time, 200, before));
        Assert.NotEmpty(await spikes);
    }

    [Fact]
    public void What_is_not_there_cannot_be_streamed()
    {
        using var simulation = new Simulation(Place.Small());
        Refused("there is no population \"X\"; expected one of: E, I (Parameter 'name')", () => simulation.Spikes(["X"]));
        Assert.StartsWith(
            "population \"E\" has no quantity \"x\" to record; expected one of: spikes, firing_rate, calcium, v_m,",
            Assert.Throws<ArgumentException>(() => simulation.Samples("x", ["E"], 1)).Message,
            StringComparison.Ordinal);
        Refused(
            "weights is not a number for each neuron, population or projection: reduce it, or use the stream for its kind (Parameter 'guest')",
            () => simulation.Samples("weights", ["excitatory"], 1));
        Refused(
            "in_degree is not a number for each synapse: use the stream for its kind (Parameter 'guest')",
            () => simulation.Synapses("in_degree", ["excitatory"], 1));
        Refused(
            "only quantities of single neurons or synapses can be reduced, not connections (Parameter 'guest')",
            () => simulation.Samples("connections", ["excitatory"], 1, Reduction.Mean));
        Refused("every spike is recorded when it happens: remove the interval (Parameter 'guest')", () => simulation.Samples("spikes", ["E"], 1));
        Refused("weight_histogram needs a number of bins and a range (Parameter 'guest')", () => simulation.Samples("weight_histogram", ["excitatory"], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => simulation.Spikes([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => simulation.Samples("v_m", ["E"], 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => simulation.Synapses("weights", ["excitatory"], 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => simulation.Samples("v_m", ["E"], double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StreamOptions { Capacity = 0 });
        simulation.Run();
        Assert.Throws<InvalidOperationException>(() => simulation.Spikes(["E"]));

        static void Refused(string message, Action open) => Assert.Equal(message, Assert.Throws<ArgumentException>(open).Message);
    }

    private static async Task<List<T>> Collect<T>(SimulationStream<T> stream)
    {
        var items = new List<T>();
        await foreach (var item in stream)
        {
            items.Add(item);
        }

        return items;
    }

    private static string Plain(string line) =>
        FormattableString.Invariant(
            $"{decimal.Parse(line[..line.IndexOf(',', StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture):0.0}")
                + line[line.IndexOf(',', StringComparison.Ordinal)..];

    private static (double Time, double E, double I) Numbers(string line)
    {
        var cells = line.Split(',').Select(c => double.Parse(c, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        return (cells[0], cells[1], cells[2]);
    }
}
