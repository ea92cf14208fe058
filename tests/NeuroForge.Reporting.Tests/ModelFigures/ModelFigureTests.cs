using NeuroForge.Reporting.Charts;
using NeuroForge.Reporting.Charts.Axes;
using NeuroForge.Reporting.Charts.Data;
using NeuroForge.Reporting.Tests.LearningFigures;

namespace NeuroForge.Reporting.Tests.ModelFigures;

/// <summary>
/// The figures on the pages of published models are drawn from the tables that tests of the models measure. With NEUROFORGE_GOLDEN=write in the environment the
/// files are written instead.
/// </summary>
public sealed class ModelFigureTests
{
    private const double Seconds = 1e-3;
    private const double Percent = 100;

    /// <summary>Published connectivity every 50 s to 1,000 s: linear; gaussian with eta 0; growth factor 1. Lu and others 2025, public results.</summary>
    private static readonly double[][] Published =
    [
        [
            0.0177258, 0.034585, 0.0509, 0.0664095, 0.0805983, 0.0923176, 0.0990849, 0.100102, 0.100051, 0.100053,
            0.100046, 0.100071, 0.100026, 0.100041, 0.100053, 0.100067, 0.100023, 0.100075, 0.100026, 0.100028,
        ],
        [
            0.00554827, 0.0127248, 0.0203512, 0.028523, 0.0373858, 0.0471976, 0.0583395, 0.0714022, 0.0829365, 0.0884929,
            0.0911872, 0.0926708, 0.0936787, 0.0943392, 0.0948287, 0.0952697, 0.0956245, 0.0958798, 0.0960835, 0.0962845,
        ],
    ];

    [Fact]
    public void Growth_of_a_large_network()
    {
        var names = new[] { ("linear", "lu-2025-linear"), ("gaussian", "lu-2025-gaussian") };
        Line[] lines =
        [
            .. names.Select((name, i) => new Line(name.Item1, i, FigureRows.Of(name.Item2)[0, Seconds], FigureRows.Of(name.Item2)[1, 1e-8 * Percent])),
            .. Published.Select(values =>
                new Line("", 7, [.. values.Select((_, k) => 50.0 * (k + 1))], [.. values.Select(v => v * Percent)]) { Dashed = true }),
        ];
        Draw("lu-2025", "Time in s", "Synapses in % of all pairs", lines, "Growth of synapses among excitatory neurons", "Dashed: published results.");
    }

    [Fact]
    public void Deprivation()
    {
        Line[] lines =
        [
            OverSeconds("no input", 0, "lu-2025-deprivation", 1, Percent), OverSeconds("95 % of it", 1, "lu-2025-deprivation-partial", 1, Percent),
        ];
        Draw(
            "lu-2025-deprivation",
            "Time in s",
            "Synapses onto the zone in % of all pairs",
            lines,
            "Synapses onto a tenth of the neurons that is deprived of its input",
            "Neurons without input lose synapses until they are stimulated again; with 95 % of their input they grow more.",
            [new("before", 0, 5), new("deprivation", 5, 20), new("stimulation", 20, 60)]);
    }

    [Fact]
    public void Assemblies_at_the_size_of_the_paper()
    {
        Line[] lines =
        [
            OverSeconds("stimulated", 0, "gallinaro-rotter-2018", 1, Percent), OverSeconds("all", 1, "gallinaro-rotter-2018", 2, Percent),
        ];
        Draw(
            "gallinaro-rotter-2018",
            "Time in s",
            "Synapses in % of all pairs",
            lines,
            "Synapses among stimulated and among all excitatory neurons",
            "Each stimulation removes synapses among stimulated neurons, and after it they grow more than before.");
    }

    /// <summary>A cell is 500 sources by 500 targets, of whose pairs .5 % were recorded.</summary>
    [Fact]
    public void The_matrix_of_an_assembly()
    {
        var rows = FigureRows.Of("gallinaro-rotter-2018-matrix");
        Matrix Cells(string title, int column) => new(title, 20, 20, rows[column, 1 / (0.005 * 500 * 500)]);
        DrawnFile.Check(
            "models",
            "gallinaro-rotter-2018-matrix",
            new MatrixChart("Synapses for each pair of neurons", [Cells("After growth, at 500 s", 2), Cells("After four stimulations, at 1,300 s", 3)], 2),
            "Synapses among excitatory neurons",
            "The first tenth, which was stimulated, is joined more densely among its own than others are.");
    }

    [Fact]
    public void Assemblies_in_the_small_form()
    {
        Line[] lines =
        [
            OverSeconds("stimulated", 0, "gallinaro-rotter-2018-small", 1, Percent), OverSeconds("all", 1, "gallinaro-rotter-2018-small", 2, Percent),
        ];
        Draw(
            "gallinaro-rotter-2018-small",
            "Time in s",
            "Synapses in % of all pairs",
            lines,
            "Synapses among stimulated and among all excitatory neurons",
            "Stimulated neurons lose the synapses among their own, and afterwards grow four times as many as others have.",
            [new("growth", 0, 20), new("stimulation", 20, 40), new("afterwards", 40, 100)]);
    }

    [Fact]
    public void Inhibitory_plasticity()
    {
        double[][] theirs = [.. Enumerable.Range(1, 4).Select(seed => FigureRows.Reference($"brian2/vogels/network_seed{seed}")[1])];
        var ours = FigureRows.Of("vogels-2011-network");
        double[] mean = [.. Enumerable.Range(0, 20).Select(second => theirs.Average(rates => rates[second]))];
        Line[] lines = [new("here", 0, ours[0, Seconds], ours[1]), new("Brian2", 7, ours[0, Seconds], mean) { Dashed = true }];
        Draw(
            "vogels-2011-network",
            "Time in s",
            "Rate in Hz",
            lines,
            "Mean rate of excitatory neurons",
            "Inhibitory synapses begin to learn at 1 s. Dashed: mean of four seeds of Brian2's example.");
    }

    [Theory]
    [InlineData("regular", "Synchronous regular: g = 3, eta = 2", "All neurons spike as often as their refractory time allows, like clocks.")]
    [InlineData("fast", "Synchronous irregular, fast: g = 6, eta = 4", "The rate of the population oscillates at 180 Hz; single neurons take part at random.")]
    [InlineData("asynchronous", "Asynchronous irregular: g = 5, eta = 2", "The rate of the population is nearly constant.")]
    [InlineData("slow", "Synchronous irregular, slow: g = 4.5, eta = .9", "The rate of the population oscillates at 22 Hz; neurons spike less than six times a second.")]
    public void States_of_a_random_network(string state, string title, string description)
    {
        var rows = FigureRows.Of("brunel-2000-" + state);
        Draw("brunel-2000-" + state, "Time in ms", "Rate in Hz", [new("", 0, rows[0], rows[1])], title, description);
    }

    [Fact]
    public void Repair_of_a_lesion()
    {
        Line[] lines =
        [
            OverSeconds("border", 0, "lesion-repair", 2), OverSeconds("core", 1, "lesion-repair", 1), OverSeconds("intact", 2, "lesion-repair", 3),
            OverSeconds("core, reversed", 7, "lesion-repair-reversed", 1),
        ];
        Draw(
            "lesion-repair",
            "Time in s",
            "Calcium concentration",
            lines,
            "Mean calcium of a zone that loses its input at 160 s",
            "The border returns first, then the core; if axonal elements grow at lower activity than dendritic ones, nothing returns.");
    }

    [Fact]
    public void Refinement_of_a_map()
    {
        Line[] lines =
        [
            OverSeconds("spread", 0, "topographic-map", 1), OverSeconds("deviation", 1, "topographic-map", 2),
            OverSeconds("without", 7, "topographic-map-frozen", 1), OverSeconds("", 7, "topographic-map-frozen", 2),
        ];
        Draw(
            "topographic-map",
            "Time in s",
            "Distance of neighbours",
            lines,
            "Spread of receptive fields and deviation of their centres",
            "Both decrease with rewiring, and stay without it.");
    }

    [Fact]
    public void Blocks_of_neurons_that_are_active_together()
    {
        Line[] lines = [OverSeconds("within", 0, "joint-activity", 1), OverSeconds("between", 1, "joint-activity", 2)];
        Draw(
            "joint-activity",
            "Time in s",
            "Synapses",
            lines,
            "Synapses within the two halves and between them",
            "Random synapses become all 5,000 pairs within the halves; none is left between them.");
    }

    /// <summary>The closed form: exponential with mean temperature / alpha = 0.5, which the first bin exceeds since weights begin again at 0.</summary>
    [Fact]
    public void Weights_that_drift()
    {
        var rows = FigureRows.Of("synaptic-sampling");
        double[] weights = [.. rows[0].Select(bin => 0.1 * (bin + 0.5))];
        double[] form = [.. rows[0].Select(bin => 2000 * (Math.Exp(-0.2 * bin) - Math.Exp(-0.2 * (bin + 1))))];
        Line[] lines = [new("weights", 0, weights, rows[1]), new("exponential", 7, weights, form) { Dashed = true }];
        Draw(
            "synaptic-sampling",
            "Weight",
            "Synapses in a bin of 0.1",
            lines,
            "Weights after 100 s",
            "They are exponentially distributed with a mean of temperature / alpha.");
    }

    [Fact]
    public void Homeostatic_learning()
    {
        Line[] lines = [OverSeconds("standard", 0, "carlson-2013-ramp", 1), OverSeconds("homeostatic", 1, "carlson-2013-ramp", 2)];
        Draw(
            "carlson-2013-ramp",
            "Time in s",
            "Rate in Hz",
            lines,
            "Rate of a neuron with and without homeostasis",
            "With homeostasis the rate is 35 Hz, the target.");
    }

    [Fact]
    public void Pruning()
    {
        Line[] lines = [OverSeconds("same source", 0, "pruning-same-source", 1), OverSeconds("anywhere", 1, "pruning-anywhere", 1)];
        Draw(
            "pruning",
            "Time in s",
            "Rate in Hz",
            lines,
            "Mean rate of excitatory neurons",
            "Weights grow, and rates with them, wherever pruned synapses grow again.");
    }

    [Fact]
    public void Rates_in_the_microcircuit()
    {
        string[] names = ["L23E", "L23I", "L4E", "L4I", "L5E", "L5I", "L6E", "L6I"];
        var rows = FigureRows.Of("potjans-diesmann-2014");
        Line[] lines = [.. names.Select((name, i) => new Line(name, i, rows[0], rows[i + 1]))];
        Draw(
            "potjans-diesmann-2014",
            "Percent of the neurons of a population",
            "Rate in Hz, at most",
            lines,
            "Distribution of the rates of single neurons in each population",
            "Over 5 s, at a tenth of the size, four seeds together.");
    }

    private static Line OverSeconds(string name, int colour, string table, int column, double factor = 1)
    {
        var rows = FigureRows.Of(table);
        return new(name, colour, rows[0, Seconds], rows[column, factor]);
    }

    private static void Draw(string file, string x, string y, Line[] lines, string title, string description, IReadOnlyList<Span>? spans = null)
    {
        var time = lines.SelectMany(line => line.X).ToList();
        var chart = new LineChart(new(x, Math.Min(time.Min(), Math.Max(0, time.Min() - 10)), time.Max()), Axis.For(y, lines.SelectMany(line => line.Y)), lines)
        {
            Spans = spans ?? [],
        };
        DrawnFile.Check("models", file, chart, title, description);
        Assert.True(new FileInfo(Path.Combine(DrawnFile.Root, "models", file + ".svg")).Length < 60_000, "a figure is below 60 kB");
    }
}
