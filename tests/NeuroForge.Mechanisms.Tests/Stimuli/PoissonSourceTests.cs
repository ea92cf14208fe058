using NeuroForge.Stimuli;

namespace NeuroForge.Mechanisms.Tests.Stimuli;

public sealed class PoissonSourceTests
{
    private const double Step = 0.1;

    /// <summary>30 Hz at 0.1 ms: three steps in a thousand.</summary>
    [Theory]
    [InlineData(30, 0.0029999, true)]
    [InlineData(30, 0.0030001, false)]
    [InlineData(0, 1e-10, false)]
    [InlineData(10_000, 0.9999999, true)]
    [InlineData(99_000, 0.9999999, true)]
    public void It_spikes_where_its_draw_is_below_rate_times_step(double rate, double draw, bool spikes)
    {
        var source = new PoissonSource<Lane1> { Rate = rate };
        source.Derive(Step);
        source.Draw = draw;
        Assert.Equal(spikes, source.Step(default).ToBits() != 0);
    }

    [Fact]
    public void Each_lane_has_its_own_rate_and_draw()
    {
        double[] rates = [0, 10, 20, 30, 40, 50, 60, 70];
        double[] draws = [0.001, 0.0005, 0.003, 0.0029, 0.0041, 0.0049, 0.0061, 0.0069];
        var source = new PoissonSource<Lane8> { Rate = Lane8.Load(ref rates[0]) };
        source.Derive(Step);
        source.Draw = Lane8.Load(ref draws[0]);
        Assert.Equal(0b10101010u, source.Step(default).ToBits());
    }
}
