using NeuroForge.Analysis.Recordings;
using NeuroForge.Reporting.Charts.Axes;
using NeuroForge.Reporting.Figures.Data;

namespace NeuroForge.Reporting.Tests.Figures;

/// <summary>The spikes of a raster.</summary>
public sealed class RasterTests
{
    private const double End = 1000;

    [Fact]
    public void It_shows_some_neurons_of_every_population_and_the_last_spikes_of_many()
    {
        var shown = Busy();
        var window = Assert.Single(shown.Windows(End));
        var (begin, end) = window.Stretch(End);
        double[] excitatory = [.. Times(shown, window, 0)];
        Assert.InRange(shown.Rows(window, 0, TimeAxis.Until(End), End).Count, 90, 100);
        Assert.Equal(10, shown.Rows(window, 1, TimeAxis.Until(End), End).Count);
        Assert.InRange(excitatory.Length + Times(shown, window, 1).Count(), 3000, 4000);
        Assert.InRange(begin, 1, 998);
        Assert.Equal(End, end);
        Assert.All(excitatory, t => Assert.InRange(t, begin, 999));
        Assert.All(excitatory.CountBy(t => t), t => Assert.Equal(99, t.Value));
    }

    [Fact]
    public void It_shows_what_came_before_and_after_a_moment_of_the_experiment_alike_and_the_end()
    {
        var shown = Busy(300.5);
        Assert.Equal([300.5, double.PositiveInfinity], shown.Windows(End).Select(w => w.Moment));
        var around = shown.Windows(End)[0];
        var (begin, end) = around.Stretch(End);
        Assert.Equal(300.5 - begin, end - 300.5, 6);
        Assert.InRange(end - begin, 35, 45);
        double[] times = [.. Times(shown, around, 0)];
        Assert.Equal(Enumerable.Range(281, 40).Select(t => (double)t), times.Distinct().Order());
        Assert.All(times.CountBy(t => t), t => Assert.Equal(99, t.Value));
    }

    [Fact]
    public void A_moment_that_the_raster_of_the_end_shows_anyway_has_none_of_its_own() => Assert.Single(Busy(999.5).Windows(End));

    [Fact]
    public void Silence_before_a_moment_does_not_squeeze_what_follows_it()
    {
        var shown = new ShownSpikes([new("E", 100)], [50_000]);
        for (var i = 0; i < 400_000; i++)
        {
            shown.Add(new NeuronSpike(50_000 + (i / 100 * 0.1), 0, i % 100));
        }

        var (begin, end) = shown.Windows(100_000)[0].Stretch(100_000);
        Assert.InRange(end - 50_000, 1, 3);
        Assert.Equal(end - 50_000, 50_000 - begin, 6);
    }

    [Fact]
    public void Few_spikes_of_few_neurons_are_all_there()
    {
        var shown = new ShownSpikes([new("E", 3)], [4]);
        shown.Add(new NeuronSpike(1, 0, 2));
        shown.Add(new NeuronSpike(5, 0, 2));
        var window = Assert.Single(shown.Windows(10));
        Assert.Equal([[], [], [1, 5]], shown.Rows(window, 0, TimeAxis.Until(10), 10).Select(r => r.Times.ToArray()));
        Assert.Equal((0, 10), window.Stretch(10));
    }

    /// <summary>A hundred shown neurons of 8,000 that spike at every millisecond, and one of 20.</summary>
    private static ShownSpikes Busy(params IEnumerable<double> moments)
    {
        var shown = new ShownSpikes([new("E", 8000), new("I", 20)], moments);
        for (var time = 0; time < 1000; time++)
        {
            for (var neuron = 0; neuron < 8000; neuron++)
            {
                shown.Add(new NeuronSpike(time, 0, neuron));
            }

            shown.Add(new NeuronSpike(time, 1, 0));
        }

        return shown;
    }

    private static IEnumerable<double> Times(ShownSpikes shown, SpikeWindow window, int group) =>
        shown.Rows(window, group, TimeAxis.Until(End), End).SelectMany(r => r.Times);
}
