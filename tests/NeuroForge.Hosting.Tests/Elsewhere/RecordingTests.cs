using NeuroForge.Hosting.Models;

namespace NeuroForge.Hosting.Tests.Elsewhere;

/// <summary>A recorder has what it says, of all whom it names and of nobody else.</summary>
public sealed class RecordingTests
{
    private const string Three =
        $"\"A\": {{ \"size\": 5, {Net.Relay} }}, \"B\": {{ \"size\": 700, {Net.Relay} }}, \"C\": {{ \"size\": 3, {Net.Relay} }}";

    [Theory]
    [InlineData("A", 0)]
    [InlineData("B", 1)]
    [InlineData("C", 2)]
    public void Of_several_populations_each_alone_has_exactly_its_own_spikes(string population, int group)
    {
        var all = Net.Spikes(Model("[\"A\", \"B\", \"C\"]")).Where(s => s.Group == group).Select(s => (s.Time, s.Neuron)).ToList();
        Assert.NotEmpty(all);
        Assert.Equal(all, Net.Spikes(Model($"\"{population}\"")).Select(s => (s.Time, s.Neuron)));
    }

    [Fact]
    public void Every_neuron_of_a_large_population_is_recorded()
    {
        var spikes = Net.Spikes(Net.Read($"\"A\": {{ \"size\": 3000, {Net.Relay} }}", $"{Net.Played("A", [10, 20])}, {Net.Spikes("\"A\"")}"), threads: 2);
        Assert.Equal(Enumerable.Range(0, 3000), spikes.Select(s => s.Neuron).Distinct().Order());
        Assert.Equal(6000, spikes.Length);
    }

    [Theory]
    [InlineData("\"every\": \"0.25 ms\"", "recorders.v.every", "0.25 ms")]
    [InlineData("\"every\": \"1 ms\", \"origin\": \"3 ms\"", "recorders.v.origin", "origin")]
    public void What_a_recorder_cannot_do_is_refused_at_its_place(string how, string path, string word)
    {
        var model = Net.Read(Three, $"\"recorders\": {{ \"v\": {{ \"model\": \"memory\", \"record\": \"v_m\", \"of\": \"A\", {how} }} }}");
        Assert.False(model.IsValid);
        Assert.Contains(model.Diagnostics, d => d.Path == path && d.Message.Contains(word, StringComparison.Ordinal));
    }

    private static Model Model(string of) => Net.Read(
        Three,
        $$"""
        "stimuli": { "noise": {
          "model": "poisson", "rate": "50 Hz", "to": ["A", "B", "C"], "receptor": "ex", "weight": {{Net.Kick}}, "delay": "1 ms"
        } },
        {{Net.Spikes(of)}}
        """);
}
