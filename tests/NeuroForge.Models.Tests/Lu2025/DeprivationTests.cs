using NeuroForge.Hosting;
using NeuroForge.Models.Tests.ButzVanOoyen2013;
using NeuroForge.Models.Tests.FigureData;
using NeuroForge.Models.Tests.Statistics;

namespace NeuroForge.Models.Tests.Lu2025;

/// <summary>
/// Deprivation of a tenth of the neurons, in the direction and order that Lu and others 2025 publish for their biphasic growth curve: neurons that lose a small
/// part of their input grow synapses and recover; those that lose all of it fall silent, lose synapses and do not recover by themselves, but do if stimulated.
/// </summary>
/// <remarks>
/// 400 excitatory neurons with the in-degrees of the whole network, and all slow processes ten times as fast. Over four seeds the synapses onto the zone
/// changed by +8.5 to +11.6 % (95 % of the input), by -6.8 to -7.0 % (no input, after an initial growth while calcium decays) and by +5.6 to +9.2 % during
/// stimulation. Bounds are half of the least change. Elements of silent neurons shrink at the rate of the curve at a calcium concentration of 0,
/// 10 x 0.5 x .0079 x (2 exp(-(.0043 / .00432)^2) - 1) = -.0101 per ms, so 1 % of 1,000 in each second: that is a closed form.
/// </remarks>
public sealed class DeprivationTests
{
    private const double Before = 5_000;
    private const double Deprived = 20_000;
    private const double End = 35_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Silent_neurons_lose_synapses_and_stimulation_brings_back_both(ulong seed)
    {
        using var run = new ZoneRun(seed, "0", "0.0007");
        var before = run.At(Before);
        var middle = run.At(Deprived - 5_000);
        var deprived = run.At(Deprived);
        Assert.Equal(0, deprived.Rate);
        Assert.InRange(deprived.Synapses / before.Synapses, 0, 0.966);

        // 5 s at 1 % of 1,000 elements a second; the other side keeps its elements and finds other partners.
        Assert.InRange(middle.Synapses - deprived.Synapses, 45, 55);

        var after = run.At(End);
        Assert.InRange(after.Rate / after.RateOfRest, 0.9, 1.1);
        Assert.InRange(after.Synapses / deprived.Synapses, 1.028, 1.2);
    }

    [Fact]
    public void Without_stimulation_silent_neurons_lose_ever_more()
    {
        using var run = new ZoneRun(1, "0", "0.0007", ("stimulated", "0 Hz"));
        var deprived = run.At(Deprived);
        var end = run.At(End);
        Assert.Equal(0, end.Rate);
        Assert.InRange(deprived.Synapses - end.Synapses, 135, 165); // 15 s at 1 % a second
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Neurons_that_keep_most_of_their_input_grow_synapses_and_recover(ulong seed)
    {
        using var run = new ZoneRun(seed, "0.95", "0.0007");
        var before = run.At(Before);
        var deprived = run.At(Deprived);
        Assert.InRange(deprived.Synapses / before.Synapses, 1.042, 1.2);
        Assert.InRange(deprived.Rate / deprived.RateOfRest, 0.85, 1.15);
    }

    /// <summary>Without the lower zero of the curve, silent neurons neither grow nor lose elements.</summary>
    [Fact]
    public void With_eta_0_silent_neurons_keep_their_synapses()
    {
        using var run = new ZoneRun(1, "0", "0");
        var before = run.At(Before);
        var middle = run.At(Deprived - 5_000);
        var deprived = run.At(Deprived);
        Assert.Equal(0, deprived.Rate);
        Assert.InRange(deprived.Synapses / before.Synapses, 1, 1.2);
        Assert.InRange(middle.Synapses - deprived.Synapses, -10, 10);
    }

    [LongFact]
    public void The_table_of_the_page()
    {
        var silenced = Enumerable.Range(1, 4).Select(seed => Course((ulong)seed, "0")).ToArray();
        var partly = Enumerable.Range(1, 4).Select(seed => Course((ulong)seed, "0.95")).ToArray();
        PageTable.Check(
            "models/lu-2025-deprivation.md",
            "deprivation",
            [
                "| four seeds | no input | 95 % of the input |",
                "|---|---|---|",
                $"| rate before, Hz | {Of(silenced, c => c[0].Rate, 1)} | {Of(partly, c => c[0].Rate, 1)} |",
                $"| rate in the last 3 s of the deprivation, Hz | {Of(silenced, c => c[1].Rate, 1)} | {Of(partly, c => c[1].Rate, 1)} |",
                $"| synapses onto a neuron, change by the deprivation | {Of(silenced, c => c[1].Synapses - c[0].Synapses, 0)} "
                    + $"| {Of(partly, c => c[1].Synapses - c[0].Synapses, 0)} |",
                $"| rate 12 to 15 s after stimulation began, Hz | {Of(silenced, c => c[2].Rate, 1)} | {Of(partly, c => c[2].Rate, 1)} |",
                $"| synapses onto a neuron, change by the stimulation | {Of(silenced, c => c[2].Synapses - c[1].Synapses, 0)} "
                    + $"| {Of(partly, c => c[2].Synapses - c[1].Synapses, 0)} |",
            ]);
    }

    private static string Of(ZoneState[][] courses, Func<ZoneState[], double> measure, int digits) =>
        Sample.Of([.. courses.Select(measure)]).ToText(digits);

    private static ZoneState[] Course(ulong seed, string left)
    {
        using var run = new ZoneRun(seed, left, "0.0007");
        return [run.At(Before), run.At(Deprived), run.At(End)];
    }

    /// <summary>The network at a time.</summary>
    /// <param name="Rate">The rate of the zone in Hz over 3 s.</param>
    /// <param name="RateOfRest">The rate of all other excitatory neurons in Hz over 3 s.</param>
    /// <param name="Synapses">The synapses onto a neuron of the zone.</param>
    private sealed record ZoneState(double Rate, double RateOfRest, double Synapses);

    /// <summary>A run of the model: its recorded rates, and the same network, which is looked at on its way.</summary>
    private sealed class ZoneRun : IDisposable
    {
        private readonly double[][] _rates;
        private readonly Simulation _simulation;

        public ZoneRun(ulong seed, string left, string eta, params IEnumerable<(string Name, string Value)> values)
        {
            var model = FigureTable.Read("lu-2025-deprivation", seed, [("left", left), ("eta", eta), ("neurons", "400"), .. values]);
            _rates = [.. FigureTable.Recorded(model, "rate", 1000, End).Select(row => row.Split(',').Select(Csv.Number).ToArray())];
            _simulation = new(model, new() { Threads = 2 });
        }

        public void Dispose() => _simulation.Dispose();

        /// <summary>The rates in the last 3 s, and the synapses.</summary>
        public ZoneState At(double time)
        {
            _simulation.RunTo(time);
            var last = _rates.Where(row => row[0] > time - 3_000 && row[0] <= time).ToArray();
            Assert.Equal(3, last.Length);
            var neurons = _simulation.Population("zone").Size;
            return new(
                last.Average(row => row[1]),
                last.Average(row => row[2]),
                _simulation.Projection("ee").Synapses().Count(s => s.Target < neurons) / (double)neurons);
        }
    }
}
