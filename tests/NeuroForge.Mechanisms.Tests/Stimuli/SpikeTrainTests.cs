using NeuroForge.Mechanisms.Tests.Driving;
using NeuroForge.Stimuli;

namespace NeuroForge.Mechanisms.Tests.Stimuli;

public sealed class SpikeTrainTests
{
    private const double Step = 0.1;
    private const int Neurons = 19;

    [Fact]
    public void Spikes_lie_at_their_times_however_time_is_cut()
    {
        // A spike of step k is stamped with its end, (k + 1) steps.
        var expected = new double[50];
        expected[0] = expected[2] = expected[19] = expected[49] = 1;
        expected[6] = 2;
        foreach (var cut in StimulusStage.Cuts(50))
        {
            var trains = StimulusStage.Play(new SpikeTrain { Times = [2, 0.7, 0.1, 0.3, 5, 0.7, 5.1] }, Step, Neurons, cut);
            Assert.All(trains, train => Assert.Equal(expected, train));
        }
    }

    [Fact]
    public void Late_times_are_as_strictly_on_the_grid_as_early_ones()
    {
        new SpikeTrain { Times = [100_000_000.1, 100_000_000.3] }.Begin(Step);
        Assert.Equal("times", Assert.Throws<ParameterException>(() => new SpikeTrain { Times = [100_000_000.05] }.Begin(Step)).Parameter);
    }

    [Theory]
    [InlineData(0.25, "0.25 ms is not a multiple of the step of 0.1 ms; the nearest are 0.2 and 0.3 ms")]
    [InlineData(0.04, "0.04 ms is not a multiple of the step of 0.1 ms; the nearest are 0 and 0.1 ms")]
    [InlineData(0, "a spike at 0 ms is not after the start; times must be above 0 ms")]
    [InlineData(-1, "a spike at -1 ms is not after the start; times must be above 0 ms")]
    public void A_time_off_the_grid_is_refused_with_its_neighbours(double time, string message)
    {
        var refused = Assert.Throws<ParameterException>(() => new SpikeTrain { Times = [1, time] }.Begin(Step));
        Assert.Equal("times", refused.Parameter);
        Assert.Equal(message, refused.Message);
    }

    [Fact]
    public void No_times_give_no_spikes() =>
        Assert.All(StimulusStage.Play(new SpikeTrain(), Step, Neurons, [20]), train => Assert.Equal(new double[20], train));
}
