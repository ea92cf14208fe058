using NeuroForge.Analysis.Recordings;
using NeuroForge.Reporting.Charts.Axes;
using NeuroForge.Reporting.Figures.Data;

namespace NeuroForge.Reporting.Tests.Figures;

/// <summary>The spikes of a raster.</summary>
public sealed class RasterTests
{
    [Fact]
    public void It_shows_some_neurons_of_every_population_and_the_last_spikes_of_many()
    {
        var shown = new ShownSpikes([new("E", 8000), new("I", 20)]);
        for (var time = 0; time < 1000; time++)
        {
            for (var neuron = 0; neuron < 8000; neuron += 10)
            {
                shown.Add(new NeuronSpike(time, 0, neuron));
            }

            shown.Add(new NeuronSpike(time, 1, 0));
        }

        var (excitatory, inhibitory) = (shown.Rows(0, TimeAxis.Until(1000)), shown.Rows(1, TimeAxis.Until(1000)));
        Assert.InRange(excitatory.Count, 90, 100);
        Assert.Equal(10, inhibitory.Count);
        Assert.InRange(excitatory.Concat(inhibitory).Sum(r => r.Times.Count), 3000, 4000);
        Assert.InRange(shown.Begin, 1, 998);
        Assert.All(excitatory.Concat(inhibitory).SelectMany(r => r.Times), t => Assert.InRange(t, shown.Begin, 999));
    }

    [Fact]
    public void Few_spikes_of_few_neurons_are_all_there()
    {
        var shown = new ShownSpikes([new("E", 3)]);
        shown.Add(new NeuronSpike(1, 0, 2));
        shown.Add(new NeuronSpike(5, 0, 2));
        Assert.Equal([[], [], [1, 5]], shown.Rows(0, TimeAxis.Until(10)).Select(r => r.Times.ToArray()));
        Assert.Equal(0, shown.Begin);
    }
}
