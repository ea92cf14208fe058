namespace NeuroForge.Hosting.Tests.Elsewhere;

/// <summary>What is given from outside arrives whole, in its size and at its time, or is refused.</summary>
public sealed class StimulusTests
{
    [Fact]
    public void As_many_listed_spikes_as_wanted_all_arrive()
    {
        var times = Enumerable.Range(1, 50_000).Select(i => i * 0.2).Select(t => Math.Round(t, 1)).ToList();
        var model = Net.Read($"\"A\": {{ \"size\": 3, {Net.Relay} }}", $"{Net.Played("A", times)}, {Net.Spikes("\"A\"")}", duration: 10_010);
        var spikes = Net.Spikes(model);
        Assert.Equal(150_000, spikes.Length);
        Assert.Equal(50_000, spikes.Select(s => s.Time).Distinct().Count());
    }

    /// <summary>A linear membrane: a weight ten million times as large moves it ten million times as far.</summary>
    [Fact]
    public void A_weight_of_any_size_has_its_effect()
    {
        var (one, many) = (Moved("\"1 pA\""), Moved("\"1e7 pA\""));
        Assert.True(one > 1e-6);
        Assert.Equal(one * 1e7, many, one * 1e7 * 1e-6); // what is left of -70 mV in 53 bits beside 1e-4 mV
    }

    /// <summary>
    /// A current is a function of time: given in the middle of a run with times that have passed, it has at once the amplitude that it has by then, and the
    /// membrane ends where that brings it, -70 + I R (1 - e^(-t / tau)) mV with 40 MOhm and 10 ms.
    /// </summary>
    [Theory]
    [InlineData("\"model\": \"constant_current\", \"amplitude\": \"100 pA\", \"start\": \"90 ms\"", "start", new double[] { 20 })]
    [InlineData("\"model\": \"step_current\", \"times\": [\"90 ms\", \"95 ms\"], \"amplitudes\": [\"100 pA\", \"100 pA\"]", "times", new double[] { 5, 20 })]
    public void A_current_that_is_changed_to_times_that_have_passed_acts_at_once(string stimulus, string parameter, double[] times)
    {
        var model = Net.Read(
            "\"A\": { \"size\": 1, \"model\": \"iaf_psc_exp\", \"parameters\": { \"v_th\": \"1e9 mV\" } }",
            $"\"stimuli\": {{ \"s\": {{ {stimulus}, \"to\": \"A\", \"receptor\": \"current\", \"delay\": \"0.1 ms\" }} }}");
        using var simulation = new Simulation(model);
        simulation.RunTo(50);
        Assert.Equal(-70, simulation.Population("A").Read("v_m")[0], 12);
        simulation.Change(c => c.Set($"stimuli.s.{parameter}", times));
        simulation.RunTo(80);

        // What is given in the step that begins at 50 ms arrives at its end, 50.1 ms, and moves the potential from then on.
        Assert.Equal(-70 + (4 * (1 - Math.Exp(-29.9 / 10))), simulation.Population("A").Read("v_m")[0], 9);
    }

    private static double Moved(string weight)
    {
        var model = Net.Read(
            "\"A\": { \"size\": 1, \"model\": \"iaf_psc_exp\", \"parameters\": { \"v_th\": \"1e12 mV\" } }", Net.Played("A", [10], weight), duration: 20);
        using var simulation = new Simulation(model);
        simulation.RunTo(20);
        return simulation.Population("A").Read("v_m")[0] + 70;
    }
}
