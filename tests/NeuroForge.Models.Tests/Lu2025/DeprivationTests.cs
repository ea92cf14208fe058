using NeuroForge.Hosting;
using NeuroForge.Models.Tests.FigureData;

namespace NeuroForge.Models.Tests.Lu2025;

/// <summary>
/// Deprivation of a tenth of the neurons, in the direction and order that Lu and others 2025 publish for their biphasic growth curve: neurons that lose a small
/// part of their input grow synapses and recover; those that lose all of it fall silent, lose synapses and do not recover by themselves, but do if stimulated.
/// </summary>
/// <remarks>
/// The small form: 400 excitatory neurons with the in-degrees of the whole network, and all slow processes ten times as fast. Over four seeds connectivity onto
/// the zone changed by +8.8 to +9.6 % (95 % of the input), by -3.5 to -7 % (no input, after an initial growth while calcium decays) and by +3 to +7 % during
/// stimulation. Bounds are half of the least change. Elements of silent neurons shrink at the rate of the curve at a calcium concentration of 0,
/// 10 x 0.5 x .0079 x (2 exp(-(.0043 / .00432)^2) - 1) = -.0101 per ms, so 1 % of 1,000 in each second: that is a closed form.
/// </remarks>
public sealed class DeprivationTests
{
    private const double Before = 3_000;
    private const double Deprived = 18_000;
    private const double End = 33_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Silent_neurons_lose_synapses_and_stimulation_brings_back_both(ulong seed)
    {
        using var simulation = Run(seed, "0", "0.0007");
        var before = At(simulation, Before);
        var middle = At(simulation, Deprived - 5_000);
        var deprived = At(simulation, Deprived);
        Assert.Equal(0, deprived.Rate);
        Assert.InRange(deprived.Synapses / before.Synapses, 0, 0.985);

        // 5 s at 1 % of 1,000 elements a second; the other side keeps its elements and finds other partners.
        Assert.InRange(middle.Synapses - deprived.Synapses, 45, 55);

        var after = At(simulation, End);
        Assert.InRange(after.Rate / after.RateOfRest, 0.9, 1.1);
        Assert.InRange(after.Synapses / deprived.Synapses, 1.015, 1.2);
    }

    [Fact]
    public void Without_stimulation_silent_neurons_lose_ever_more()
    {
        using var simulation = Run(1, "0", "0.0007", ("stimulated", "0 Hz"));
        var deprived = At(simulation, Deprived);
        var end = At(simulation, End);
        Assert.Equal(0, end.Rate);
        Assert.InRange(deprived.Synapses - end.Synapses, 135, 165); // 15 s at 1 % a second
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Neurons_that_keep_most_of_their_input_grow_synapses_and_recover(ulong seed)
    {
        using var simulation = Run(seed, "0.95", "0.0007");
        var before = At(simulation, Before);
        var deprived = At(simulation, Deprived);
        Assert.InRange(deprived.Synapses / before.Synapses, 1.044, 1.2);
        Assert.InRange(deprived.Rate / deprived.RateOfRest, 0.85, 1.15);
    }

    /// <summary>Without the lower zero of the curve, silent neurons neither grow nor lose elements.</summary>
    [Fact]
    public void With_eta_0_silent_neurons_keep_their_synapses()
    {
        using var simulation = Run(1, "0", "0");
        var before = At(simulation, Before);
        var middle = At(simulation, Deprived - 5_000);
        var deprived = At(simulation, Deprived);
        Assert.Equal(0, deprived.Rate);
        Assert.InRange(deprived.Synapses / before.Synapses, 1, 1.2);
        Assert.InRange(middle.Synapses - deprived.Synapses, -10, 10);
    }

    private static Simulation Run(ulong seed, string left, string eta, params IEnumerable<(string Name, string Value)> values) => new(
        FigureTable.Read(
            "lu-2025-deprivation",
            seed,
            [
                ("left", left), ("eta", eta), ("neurons", "400"), ("growth_factor", "10"), ("tau_ca", "1 s"),
                ("before", "3 s"), ("deprived", "15 s"), ("afterwards", "15 s"), .. values,
            ]),
        new() { Threads = 2 });

    /// <summary>The rates in Hz over the last 3 s, or from the beginning, and the synapses onto a neuron of the zone.</summary>
    private static (double Rate, double RateOfRest, double Synapses) At(Simulation simulation, double time)
    {
        simulation.RunTo(time - 3_000);
        var (zone, rest) = (simulation.Population("zone").Spikes, simulation.Population("rest").Spikes);
        simulation.RunTo(time);
        var neurons = simulation.Population("zone").Size;
        return (
            (simulation.Population("zone").Spikes - zone) / 3.0 / neurons,
            (simulation.Population("rest").Spikes - rest) / 3.0 / simulation.Population("rest").Size,
            simulation.Projection("ee").Synapses().Count(s => s.Target < neurons) / (double)neurons);
    }
}
