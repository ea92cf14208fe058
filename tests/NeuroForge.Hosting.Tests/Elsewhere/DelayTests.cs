namespace NeuroForge.Hosting.Tests.Elsewhere;

/// <summary>Each synapse has its own delay, to the step.</summary>
public sealed class DelayTests
{
    private const string OneToOne = "\"model\": \"one_to_one\"";

    [Fact]
    public void Synapses_of_one_projection_keep_their_own_delays()
    {
        var spikes = Net.Spikes(Relays("{ \"list\": [\"1 ms\", \"2 ms\", \"3.5 ms\"] }"));
        Assert.Equal([10, 20, 35], Waits(spikes, sources: 3));
    }

    [Fact]
    public void One_delay_written_once_and_for_each_synapse_is_the_same_network() =>
        Assert.Equal(Net.Spikes(Relays("\"2.3 ms\"")), Net.Spikes(Relays("{ \"list\": [\"2.3 ms\", \"2.3 ms\", \"2.3 ms\"] }")));

    [Fact]
    public void Short_and_long_delays_side_by_side_are_kept_wherever_a_ring_of_slots_might_end()
    {
        int[] steps = [1, 15, 16, 17, 31, 32, 33, 63, 64, 65, 255, 256, 257, 511, 512, 513];
        var delays = string.Join(", ", steps.Select(s => FormattableString.Invariant($"\"{s / 10.0} ms\"")));
        Assert.Equal(steps.Select(s => (long)s), Waits(Net.Spikes(Relays($"{{ \"list\": [{delays}] }}", steps.Length)), steps.Length));
    }

    private static NeuroForge.Hosting.Models.Model Relays(string delay, int size = 3) => Net.Read(
        $"\"A\": {{ \"size\": {size}, {Net.Relay} }}, \"B\": {{ \"size\": {size}, {Net.Relay} }}",
        $$"""
        {{Net.Played("A", [10])}},
        "projections": { {{Net.Projection("p", "\"A\"", "B", OneToOne, delay: delay)}} },
        {{Net.Spikes("[\"A\", \"B\"]")}}
        """);

    /// <summary>How many steps after its source each target has spiked.</summary>
    private static IEnumerable<long> Waits(NeuroForge.Recording.RecordedSpike[] spikes, int sources)
    {
        Assert.Equal(2 * sources, spikes.Length);
        return Enumerable.Range(0, sources).Select(
            n => Net.StepOf(spikes.Single(s => s.Group == 1 && s.Neuron == n).Time) - Net.StepOf(spikes.Single(s => s.Group == 0 && s.Neuron == n).Time));
    }
}
