using NeuroForge.Stimuli;
using NeuroForge.Vectors;

namespace NeuroForge.Mechanisms.Tests.Stimuli;

public sealed class PoissonSourceTests
{
    /// <summary>30 Hz at 0.1 ms: three steps in a thousand.</summary>
    [Theory]
    [InlineData(30, 0.1, 0.003)]
    [InlineData(30, 1, 0.03)]
    [InlineData(0, 0.1, 0)]
    [InlineData(10_000, 0.1, 1)]
    [InlineData(99_000, 0.1, 9.9)]
    public void It_spikes_with_the_probability_rate_times_step(double rate, double step, double probability) =>
        Assert.Equal(probability, new PoissonSource<Double1> { Rate = rate }.Probability(step).Number, 1e-15);

    [Fact]
    public void Each_element_has_its_own_rate()
    {
        double[] rates = [0, 10, 20, 30, 40, 50, 60, 70];
        var probabilities = new double[8];
        Double8.Store(new PoissonSource<Double8> { Rate = Double8.Load(ref rates[0]) }.Probability(0.1), ref probabilities[0]);
        Assert.Equal(rates.Select(rate => new PoissonSource<Double1> { Rate = rate }.Probability(0.1).Number), probabilities);
    }
}
