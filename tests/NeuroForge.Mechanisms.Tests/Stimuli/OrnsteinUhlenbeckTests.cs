using NeuroForge.Mechanisms.Tests.Driving;
using NeuroForge.Stimuli;

namespace NeuroForge.Mechanisms.Tests.Stimuli;

/// <summary>
/// Fluctuating currents and conductances against the closed forms of their process: mean, variance and autocorrelation, within five standard deviations of
/// what so many neurons over so many correlation times give.
/// </summary>
public sealed class OrnsteinUhlenbeckTests
{
    private const double Step = 0.5;
    private const double Tau = 5;
    private const int Neurons = 4096;
    private const int Steps = 400;
    private const double Mean = 12;
    private const double Sigma = 2;

    /// <summary>Correlation times of all neurons together.</summary>
    private const double Independent = Neurons * Steps * Step / Tau;

    private static readonly Lazy<double[][]> Played = new(() =>
        StimulusStage.Play(new OrnsteinUhlenbeckConductance { Mean = Mean, Sigma = Sigma, Tau = Tau }, Step, Neurons, [150, 1, Steps - 151]));

    /// <summary>The variance of the mean over a time T is 2 sigma^2 tau / T.</summary>
    [Fact]
    public void The_mean_is_that_of_the_process() =>
        Assert.Equal(Mean, Played.Value.Average(train => train.Average()), 5 * Sigma * Math.Sqrt(2 / Independent));

    /// <summary>The squares are correlated over tau / 2: their mean has the relative variance 2 tau / T.</summary>
    [Fact]
    public void The_variance_is_that_of_the_process() =>
        Assert.Equal(1, Covariance(0), 5 * Math.Sqrt(2 / Independent));

    /// <summary>The product at two times varies no more than the square.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(30)]
    public void The_autocorrelation_decays_exponentially(int lag) =>
        Assert.Equal(Math.Exp(-lag * Step / Tau), Covariance(lag), 5 * Math.Sqrt(2 / Independent * Steps / (Steps - lag)));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Steps - 1)]
    public void It_is_stationary_from_the_first_step_on(int step)
    {
        var values = Played.Value.Select(train => (train[step] - Mean) / Sigma).ToArray();
        Assert.Equal(0, values.Average(), 5 / Math.Sqrt(Neurons));
        Assert.Equal(1, values.Average(value => value * value), 5 * Math.Sqrt(2.0 / Neurons));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(16)]
    public void Neurons_are_independent(int apart)
    {
        var trains = Played.Value;
        var product = Enumerable.Range(0, Neurons - apart)
            .Average(neuron => trains[neuron].Zip(trains[neuron + apart]).Average(pair => (pair.First - Mean) * (pair.Second - Mean)));
        Assert.Equal(0, product / (Sigma * Sigma), 5 * Math.Sqrt(1 / Independent));
    }

    /// <summary>The mean of a normal distribution with deviation sigma around sigma, of which what is below 0 counts as 0: sigma (Phi(1) + phi(1)).</summary>
    [Fact]
    public void A_conductance_is_not_below_0()
    {
        const double Phi = 0.8413447460685429;
        var trains = StimulusStage.Play(new OrnsteinUhlenbeckConductance { Mean = Sigma, Sigma = Sigma, Tau = Tau }, Step, Neurons, [Steps]);
        Assert.Equal(0, trains.Min(train => train.Min()));
        var expected = Sigma * (Phi + (Math.Exp(-0.5) / Math.Sqrt(2 * Math.PI)));
        Assert.Equal(expected, trains.Average(train => train.Average()), 5 * Sigma * Math.Sqrt(2 / Independent));
    }

    [Fact]
    public void A_current_takes_both_signs_and_is_the_same_process()
    {
        var current = StimulusStage.Play(new OrnsteinUhlenbeckCurrent { Mean = -Mean, Sigma = Sigma, Tau = Tau }, Step, 40, [30]);
        var conductance = StimulusStage.Play(new OrnsteinUhlenbeckConductance { Mean = Mean, Sigma = Sigma, Tau = Tau }, Step, 40, [30]);
        Assert.All(
            current.SelectMany(train => train).Zip(conductance.SelectMany(train => train)),
            pair => Assert.Equal(pair.First + Mean, pair.Second - Mean, 1e-14));
    }

    [Fact]
    public void It_does_not_depend_on_how_time_is_cut()
    {
        var noise = new OrnsteinUhlenbeckConductance { Mean = Mean, Sigma = Sigma, Tau = Tau };
        var whole = StimulusStage.Play(noise, Step, 19, [30]);
        Assert.All(StimulusStage.Cuts(30), cut => Assert.Equal(whole, StimulusStage.Play(noise, Step, 19, cut)));
    }

    [Fact]
    public void Without_mean_and_deviation_it_has_no_effect()
    {
        Assert.Equal("mean", Assert.Throws<ParameterException>(() => new OrnsteinUhlenbeckConductance { Tau = 1 }.CheckEffect(10)).Parameter);
        Assert.Equal("sigma", Assert.Throws<ParameterException>(() => new OrnsteinUhlenbeckCurrent { Tau = 1 }.CheckEffect(10)).Parameter);
        new OrnsteinUhlenbeckCurrent { Tau = 1, Sigma = 1 }.CheckEffect(10);
    }

    /// <summary>The covariance at a lag as a share of the variance.</summary>
    private static double Covariance(int lag) =>
        Played.Value.Average(train => train.Skip(lag).Zip(train).Average(pair => (pair.First - Mean) * (pair.Second - Mean))) / (Sigma * Sigma);
}
