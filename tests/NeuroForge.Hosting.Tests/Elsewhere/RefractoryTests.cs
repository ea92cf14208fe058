namespace NeuroForge.Hosting.Tests.Elsewhere;

/// <summary>A refractory time is a whole number of steps, always the same, and ends where it says.</summary>
public sealed class RefractoryTests
{
    /// <summary>Above every threshold within a step.</summary>
    private const string Driven = "\"i_e\": \"1e7 pA\"";

    public static TheoryData<string> Models => ["iaf_psc_alpha", "iaf_psc_exp", "iaf_psc_delta"];

    [Theory]
    [MemberData(nameof(Models))]
    public void It_is_as_many_steps_at_the_end_of_a_long_run_as_at_the_beginning(string model)
    {
        var intervals = Intervals(model, "\"1 ms\"", step: 0.1, duration: 20_000);
        Assert.InRange(intervals.Count, 15_000, 20_000);
        Assert.Equal([11], intervals.Distinct());
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void It_is_a_time_whatever_the_step(string model)
    {
        foreach (var step in new[] { 0.2, 0.1, 0.05, 0.025 })
        {
            // The step in which it spikes comes on top.
            Assert.Equal([(long)Math.Round(2 / step) + 1], Intervals(model, "\"2 ms\"", step, 100).Distinct());
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Without_one_a_neuron_spikes_once_in_each_step_and_no_more(string model) =>
        Assert.Equal([1], Intervals(model, "\"0 ms\"", step: 0.1, duration: 100).Distinct());

    /// <summary>A neuron that has spiked at t is refractory up to and including t + t_ref, as its README says: a spike that arrives then is lost.</summary>
    [Theory]
    [InlineData(10.1, 1)]
    [InlineData(11.9, 1)]
    [InlineData(12.0, 1)]
    [InlineData(12.1, 2)]
    public void A_spike_that_arrives_up_to_its_end_is_lost_and_one_in_the_next_step_is_heard(double second, int heard)
    {
        var spikes = Net.Spikes(Net.Read(
            "\"A\": { \"size\": 1, \"model\": \"iaf_psc_delta\", \"parameters\": { \"t_ref\": \"2 ms\" } }",
            $"{Net.Played("A", [10, second])}, {Net.Spikes("\"A\"")}"));
        Assert.Equal(heard, spikes.Length);
    }

    private static List<long> Intervals(string model, string refractory, double step, double duration)
    {
        var spikes = Net.Spikes(Net.Read(
            $"\"A\": {{ \"size\": 1, \"model\": \"{model}\", \"parameters\": {{ \"t_ref\": {refractory}, {Driven} }} }}",
            Net.Spikes("\"A\""),
            step,
            duration));
        var steps = spikes.Select(s => Net.StepOf(s.Time, step)).ToList();
        return [.. steps.Zip(steps.Skip(1), (one, next) => next - one)];
    }
}
