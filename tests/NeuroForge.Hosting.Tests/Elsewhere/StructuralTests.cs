using NeuroForge.Hosting.Models;

namespace NeuroForge.Hosting.Tests.Elsewhere;

/// <summary>Synapses that come and go change what they are meant to, at once, and nothing else.</summary>
public sealed class StructuralTests
{
    private const string All = "\"model\": \"all_to_all\"";

    [Fact]
    public void A_synapse_that_was_cut_carries_nothing_more_and_all_others_do()
    {
        using var simulation = new Simulation(Pair(size: 4));
        simulation.RunTo(20);
        simulation.Change(c => Enumerable.Range(0, 4).ToList().ForEach(source => c.Cut("p", source, 2)));
        simulation.Run();
        var spikes = simulation.Recorded("spikes").Spikes.ToArray().Where(s => s.Group == 1).ToList();

        // Played at 10, 30 and 50 ms; target 2 hears the first alone.
        Assert.Equal([3, 3, 1, 3], Enumerable.Range(0, 4).Select(n => spikes.Count(s => s.Neuron == n)));
    }

    [Fact]
    public void Cutting_in_one_projection_leaves_another_of_the_same_neurons_alone()
    {
        using var simulation = new Simulation(Pair(size: 3, second: true));
        simulation.RunTo(20);
        simulation.Change(c =>
        {
            foreach (var pair in simulation.Projection("p").Synapses())
            {
                c.Cut("p", pair.Source, pair.Target);
            }
        });
        simulation.Run();
        Assert.Equal((0, 9), (simulation.Projection("p").Count, simulation.Projection("q").Count));
        Assert.Equal(9, simulation.Recorded("spikes").Spikes.ToArray().Count(s => s.Group == 2));
        Assert.Equal(3, simulation.Recorded("spikes").Spikes.ToArray().Count(s => s.Group == 1));
    }

    [Fact]
    public void A_projection_is_read_as_it_is_after_every_change()
    {
        using var simulation = new Simulation(Pair(size: 3));
        simulation.RunTo(1);
        Assert.Equal(9, simulation.Projection("p").Synapses().Count);
        simulation.Change(c => c.Cut("p", 1, 1));
        Assert.DoesNotContain(simulation.Projection("p").Synapses(), s => s is { Source: 1, Target: 1 });
        simulation.Change(c => c.Add("p", 1, 1, 7));
        Assert.Equal(7, Assert.Single(simulation.Projection("p").Synapses(), s => s is { Source: 1, Target: 1 }).Weight);
        simulation.RunTo(2);
        Assert.Equal(9, simulation.Projection("p").Synapses().Count);
    }

    [Fact]
    public void Hundreds_of_edits_between_runs_of_a_millisecond_leave_exactly_what_they_should()
    {
        using var simulation = new Simulation(Pair(size: 12, duration: 500));
        var expected = simulation.Projection("p").Synapses().Select(s => (s.Source, s.Target)).ToHashSet();
        var random = new Random(7);
        for (var time = 1; time < 400; time++)
        {
            simulation.RunTo(time);
            var pair = (random.Next(12), random.Next(12));
            simulation.Change(c =>
            {
                if (expected.Remove(pair))
                {
                    c.Cut("p", pair.Item1, pair.Item2);
                }
                else
                {
                    expected.Add(pair);
                    c.Add("p", pair.Item1, pair.Item2, 0.5);
                }
            });
            Assert.Equal(expected.Count, simulation.Projection("p").Count);
        }

        Assert.Equal(expected.Order(), simulation.Projection("p").Synapses().Select(s => (s.Source, s.Target)).Order());
        simulation.Run();
    }

    /// <summary>Elements that grow by themselves, so that synapses are born at each update; the interval is a time and not a number of steps.</summary>
    [Theory]
    [InlineData(0.1)]
    [InlineData(0.05)]
    [InlineData(0.2)]
    public void An_update_interval_is_a_time_whatever_the_step(double step)
    {
        const string Curve = "{ \"curve\": \"linear\", \"growth_rate\": \"0.2 /ms\", \"eps\": 1 }";
        const string Elements = $"\"axon\": {Curve}, \"den\": {Curve}";
        var model = Net.Read(
            $"\"A\": {{ \"size\": 10, {Net.Relay}, \"calcium\": {{ \"tau\": \"1 s\", \"beta\": 0.01 }}, \"elements\": {{ {Elements} }} }}",
            """
            "projections": { "p": {
              "from": "A", "to": "A", "receptor": "ex", "synapse": { "model": "static", "weight": "0.1 mV", "delay": "1 ms" },
              "rewiring": { "strategy": "homeostatic", "every": "10 ms", "pre": "axon", "post": "den" }
            } },
            "recorders": { "births": { "model": "memory", "record": "rewiring", "of": "p" } }
            """,
            step);
        using var simulation = new Simulation(model);
        simulation.Run();
        var times = simulation.Recorded("births").Rewiring.ToArray().Where(m => m.Items.Length > 0).Select(m => m.Time).Distinct();
        Assert.Equal([10, 20, 30, 40, 50, 60, 70, 80, 90], times.Select(t => Math.Round(t, 9)));
    }

    private static Model Pair(int size, bool second = false, double duration = 100)
    {
        var (more, projection, of) = second
            ? ($", \"C\": {{ \"size\": {size}, {Net.Relay} }}", ", " + Net.Projection("q", "\"A\"", "C", All), "[\"A\", \"B\", \"C\"]")
            : ("", "", "[\"A\", \"B\"]");
        return Net.Read(
            $"\"A\": {{ \"size\": {size}, {Net.Relay} }}, \"B\": {{ \"size\": {size}, {Net.Relay} }}{more}",
            $"{Net.Played("A", [10, 30, 50])}, \"projections\": {{ {Net.Projection("p", "\"A\"", "B", All)}{projection} }}, {Net.Spikes(of)}",
            duration: duration);
    }
}
