using NeuroForge.Reporting.Charts;
using NeuroForge.Reporting.Charts.Axes;
using NeuroForge.Reporting.Charts.Data;

namespace NeuroForge.Reporting.Tests.LearningFigures;

/// <summary>
/// The figures beside the models of learning rules are what the models give: each is drawn from a run and compared with the file in <c>models</c>. With
/// NEUROFORGE_GOLDEN=write in the environment the files are written instead.
/// </summary>
public sealed class LearningFigureTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void The_window_of_stdp()
    {
        // Source i spikes i - 50 ms after its target.
        var weights = Weights("stdp-window", "learning");
        var distances = Enumerable.Range(0, 101).Select(i => 50.0 - i).Reverse().ToArray();
        var changes = distances.Select(distance => weights[(int)(50 - distance)] - 0.5).ToArray();
        var axis = Axis.For("Change of the weight in mV", changes);
        Check(
            "stdp-window",
            new LineChart(new("Time from the pre- to the post-synaptic spike in ms", -50, 50), axis, [new("", 0, distances, changes)])
            {
                Levels = [new(0, 7)],
            },
            "Change of the weight after 30 pairs of spikes",
            "Strengthening where the post-synaptic spike is second, weakening where it is first, both exponential in the distance of the spikes.");
    }

    /// <summary>Pair n - 1 has a post-synaptic burst of n spikes, pair n + 4 a pre-synaptic one.</summary>
    [Fact]
    public void The_pairs_of_four_pairings()
    {
        double[] spikes = [-5, -4, -3, -2, -1, 1, 2, 3, 4, 5];
        Line[] lines = [.. new[] { "all", "symmetric", "pre_centered", "restricted" }.Select((projection, colour) =>
        {
            var weights = Weights("stdp-pairings", projection);
            return new Line(projection.Replace('_', ' '), colour, spikes, [.. spikes.Select(n => weights[(int)(n < 0 ? 4 - n : n - 1)] - 0.5)])
            {
                Dashed = colour is 1 or 2,
            };
        })];
        Check(
            "stdp-pairings",
            new LineChart(
                new("Spikes in the burst: pre-synaptic on the left, post-synaptic on the right", -5, 5),
                Axis.For("Change of the weight in mV", lines.SelectMany(l => l.Y).Append(0)),
                lines),
            "Change of the weight by a burst of one neuron and a spike of the other 10 ms away",
            "With all pairs every spike of a burst counts; pairings of nearest neighbours count every spike of one neuron, of the other, or one pair alone.");
    }

    /// <summary>The train begins at 100 ms, and again at 6,000 ms.</summary>
    [Fact]
    public void Depression_before_and_after_learning()
    {
        var rows = File.ReadLines(Path.Combine(_place.Run(Models.File("stdp-tsodyks-markram")), "potentials.csv")).Skip(1)
            .Select(line => line.Split(',')).Select(row => (Time: Number(row[0]), Potential: Number(row[3]))).ToList();
        Line[] lines = [.. new[] { ("before", 100.0), ("after", 6000) }.Select((train, colour) =>
        {
            var samples = rows.Where(row => row.Time >= train.Item2 && row.Time <= train.Item2 + 350).ToList();
            return new Line(train.Item1, colour, [.. samples.Select(row => row.Time - train.Item2)], [.. samples.Select(row => row.Potential)]);
        })];
        Check(
            "stdp-tsodyks-markram",
            new LineChart(new("Time from the beginning of the train in ms", 0, 350), Axis.For("Potential in mV", lines.SelectMany(l => l.Y)), lines),
            "Potentials under a train of 20 Hz before and after twenty pairs of spikes",
            "All potentials grow by the same factor, so each spike still has less effect than the one before.");
    }

    [Fact]
    public void The_bound_that_Hebbian_learning_reaches()
    {
        var rows = File.ReadLines(Path.Combine(_place.Run(Models.File("hebb-saturation")), "weights.csv")).Skip(1).Select(line => line.Split(','))
            .ToLookup(row => row[2], row => (Time: Number(row[0]) / 1000, Weight: Number(row[4])));
        Line[] lines = [.. new[] { (0, "0.1"), (5, "0.4"), (10, "0.7"), (15, "1") }.Select((source, colour) =>
            new Line(source.Item2, colour, [.. rows[$"{source.Item1}"].Select(row => row.Time)], [.. rows[$"{source.Item1}"].Select(row => row.Weight)]))];
        Check(
            "hebb-saturation",
            new LineChart(new("Time in s", 0, 60), Axis.For("Weight", lines.SelectMany(l => l.Y)), lines),
            "Weights of inputs that follow the common source with these weights",
            "Without a norm all weights grow to their bound, the sooner, the more an input follows the common source.");
    }

    [Theory]
    [InlineData("stdp-triplet-frequency")]
    [InlineData("clopath-frequency")]
    public void The_dependence_on_the_rate(string model)
    {
        double[] rates = [1, 10, 20, 30, 40, 50];
        var weights = rates.Select(rate => Weights(model, $"learning_{rate}")).ToArray();
        Line[] lines =
        [
            new("post after pre", 0, rates, [.. weights.Select(pair => pair[0] - 1)]),
            new("pre after post", 1, rates, [.. weights.Select(pair => pair[1] - 1)]),
        ];
        Check(
            model,
            new LineChart(new("Rate of the pairs in Hz", 0, 50), Axis.For("Change of the weight in mV", lines.SelectMany(l => l.Y).Append(0)), lines)
            {
                Levels = [new(0, 7)],
            },
            "Change of the weight after pairs of spikes 10 ms apart",
            "Pre-synaptic spikes that are second weaken at low rates and strengthen at high ones; those that are first strengthen at all rates.");
    }

    [Fact]
    public void The_rate_that_inhibitory_plasticity_keeps()
    {
        var rows = Rows(_place.Run(Models.File("vogels-2011"), ("duration", "10 s")), "rates.csv");
        var time = rows.Select(row => row[0] / 1000).ToArray();
        Line[] lines = [new("excitatory", 0, time, [.. rows.Select(row => row[1])]), new("inhibitory", 1, time, [.. rows.Select(row => row[2])])];
        Check(
            "vogels-2011",
            new LineChart(new("Time in s", 0, time[^1]), Axis.For("Rate in Hz", lines.SelectMany(l => l.Y)), lines)
            {
                Levels = [new(3, 0)], MarksAre = "target",
            },
            "Mean rate of each population",
            "The rate of the excitatory neurons decreases to that for which alpha is chosen, 3 Hz.");
    }

    /// <summary>Only the times of the pairs differ, so the change is c exp(-time / tau_c) of the eligibility trace c that a pair leaves.</summary>
    [Fact]
    public void The_time_from_a_pair_to_its_reward()
    {
        var times = Enumerable.Range(0, 24).Select(i => (-450 + (150.0 * i)) / 1000).ToArray();
        Line[] lines = [.. new[] { ("post after pre", "pre_before_post"), ("pre after post", "post_before_pre") }.Select((line, colour) =>
            new Line(line.Item1, colour, times, [.. Weights("stdp-dopamine", line.Item2).Select(weight => weight - 1)]))];
        Check(
            "stdp-dopamine",
            new LineChart(new("Time from the pair to the reward in s", -0.5, 3), Axis.For("Change of the weight in mV", lines.SelectMany(l => l.Y)), lines)
            {
                Levels = [new(0, 7)],
            },
            "Change of the weight by one pair of spikes 10 ms apart and one dopamine spike",
            "A reward up to seconds after a pair strengthens its synapse, or weakens it where the pre-synaptic spike was second; the more, the sooner.");
    }

    [Fact]
    public void Depression_and_facilitation()
    {
        var rows = File.ReadLines(Path.Combine(_place.Run(Models.File("tsodyks-markram"), ("duration", "1300 ms")), "potentials.csv")).Skip(1)
            .Select(line => line.Split(',')).ToLookup(row => row[1], row => (Time: Number(row[0]), Potential: Number(row[3])));
        Line[] lines = [.. new[] { "depressed", "facilitated" }.Select((name, colour) =>
            new Line(name, colour, [.. rows[name].Select(sample => sample.Time)], [.. rows[name].Select(sample => sample.Potential)]))];
        Check(
            "tsodyks-markram",
            new LineChart(new("Time in ms", 0, 1300), Axis.For("Potential in mV", lines.SelectMany(l => l.Y)), lines),
            "Potentials under a train of 20 Hz and a spike 550 ms later",
            "Each spike of the train has less effect than the one before at a depressing synapse, and more at a facilitating one.");
    }

    [Fact]
    public void The_first_principal_component()
    {
        var weights = Weights("oja-principal-component", "learning");
        double[] gains = [0.1, 0.16, 0.22, 0.28, 0.34, 0.4, 0.46, 0.52, 0.58, 0.64, 0.7, 0.76, 0.82, 0.88, 0.94, 1.0];
        var length = Math.Sqrt(gains.Sum(gain => gain * gain));
        Line[] lines = [new("weight", 0, gains, weights), new("component", 7, gains, [.. gains.Select(gain => gain / length)]) { Dashed = true }];
        Check(
            "oja-principal-component",
            new LineChart(new("Weight of the common source in the input", 0, 1), Axis.For("Learned weight", lines.SelectMany(l => l.Y)), lines),
            "Weights after 100 s and the first principal component",
            "The learned weights are proportional to the weight of the common source in each input.");
    }

    /// <summary>The weights of a projection at the end of a run, by source.</summary>
    private double[] Weights(string model, string projection)
    {
        var folder = _place.At(model);
        if (!Directory.Exists(folder))
        {
            _place.Run(Models.File(model));
        }

        var rows = File.ReadLines(Path.Combine(folder, "weights.csv")).Skip(1).Select(line => line.Split(',')).Where(row => row[1] == projection).ToList();
        var last = rows[^1][0];
        return [.. rows.Where(row => row[0] == last).OrderBy(row => Number(row[2])).Select(row => Number(row[4]))];
    }

    private static double[][] Rows(string folder, string file) =>
        [.. File.ReadLines(Path.Combine(folder, file)).Skip(1).Select(line => Array.ConvertAll(line.Split(','), Number))];

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static void Check(string model, LineChart chart, string title, string description) =>
        DrawnFile.Check("models", model, chart, title, description);
}
