using NeuroForge.Mechanisms.Tests.Driving;
using NeuroForge.Neurons;
using NeuroForge.Randomness;
using NeuroForge.Stimuli;
using NeuroForge.Vectors;

namespace NeuroForge.Mechanisms.Tests.Stimuli;

/// <summary>Random trains that are no plain Poisson trains: rates of neurons and of times, common spikes, intervals.</summary>
public sealed class RandomTrainTests
{
    private const double Step = 0.1;

    [Fact]
    public void Every_neuron_spikes_at_its_own_rate()
    {
        const int Steps = 20_000;
        double[] rates = [.. Enumerable.Range(0, 37).Select(i => i * i * 20.0)];
        var counts = StimulusStage.Play(new PoissonRates { Rates = rates }, Step, rates.Length, [Steps]);
        Assert.All(rates.Zip(counts), neuron =>
        {
            var expected = neuron.First * Steps * Step / 1000;
            Assert.Equal(expected, neuron.Second.Sum(), 4.5 * Math.Sqrt(expected)); // 37 counts, once in some thousand seeds
        });
        Assert.Contains(counts[^1], count => count > 5);
    }

    /// <summary>Three frames of two pixels, shown twice and a half: the rate of each pixel in each frame.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_movie_gives_each_neuron_the_rates_of_its_pixel(bool repeat)
    {
        double[] rates = [0, 1000, 20_000, 0, 5000, 300];
        var movie = new PoissonMovie { Rates = rates, Frame = 400, Repeat = repeat };
        movie.CheckPopulation(2);
        var counts = StimulusStage.Play(movie, Step, 2, [30_000]);
        for (var shown = 0; shown < 7; shown++)
        {
            for (var pixel = 0; pixel < 2; pixel++)
            {
                var expected = shown < 3 || repeat ? rates[(shown % 3 * 2) + pixel] * 0.4 : 0;
                Assert.Equal(expected, counts[pixel][(4000 * shown)..(4000 * (shown + 1))].Sum(), 4.5 * Math.Sqrt(expected));
            }
        }

        Assert.Equal("rates", Assert.Throws<ParameterException>(() => movie.CheckPopulation(4)).Parameter);
        Assert.Equal("rates", Assert.Throws<ParameterException>(() => new PoissonMovie { Frame = 1 }.Begin(Step)).Parameter);
        Assert.Equal("rates", Assert.Throws<ParameterException>(() => new PoissonMovie { Rates = [0, 0], Frame = 1 }.CheckEffect(10)).Parameter);
    }

    [Fact]
    public void Rates_of_another_number_of_neurons_are_refused()
    {
        var stimulus = new PoissonRates { Rates = [1, 2] };
        stimulus.CheckPopulation(2);
        Assert.Equal("rates", Assert.Throws<ParameterException>(() => stimulus.CheckPopulation(3)).Parameter);
        Assert.Equal("rates", Assert.Throws<ParameterException>(() => new PoissonRates { Rates = [6e6] }.Begin(Step)).Parameter);
    }

    [Fact]
    public void A_rate_changes_at_its_time()
    {
        var stimulus = new InhomogeneousPoisson { Times = [5, 20, 30], Rates = [1000, 0, 20_000] };
        var counts = StimulusStage.Play(stimulus, Step, 800, [500]);
        double Sum(int first, int end) => counts.Sum(train => train[first..end].Sum());
        Assert.Equal(0, Sum(0, 50));
        Assert.Equal(0, Sum(200, 300));
        Assert.Equal(800 * 15, Sum(50, 200), 4.5 * Math.Sqrt(800 * 15));
        Assert.Equal(800 * 400, Sum(300, 500), 4.5 * Math.Sqrt(800 * 400));
        Assert.Equal(80, Sum(50, 51), 4.5 * Math.Sqrt(80));
        Assert.Equal("times", Assert.Throws<ParameterException>(() => new InhomogeneousPoisson { Times = [2, 1], Rates = [1, 1] }.Begin(Step)).Parameter);
        Assert.Equal("rates", Assert.Throws<ParameterException>(() => new InhomogeneousPoisson { Times = [2], Rates = [] }.Begin(Step)).Parameter);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(1)]
    public void Trains_have_their_rate_and_any_two_their_correlation(double correlation)
    {
        const int Steps = 100_000;
        const int Neurons = 40;
        var counts = StimulusStage.Play(new CorrelatedPoisson { Rate = 500, Correlation = correlation }, Step, Neurons, [Steps]);
        var mean = 500 * Step / 1000;
        Assert.All(counts, train => Assert.Equal(mean * Steps, train.Sum(), 5 * Math.Sqrt(mean * Steps)));

        // The variance of the sum of n counts is n m (1 + (n - 1) c); its own standard error is below 2 percent here.
        var sums = Enumerable.Range(0, Steps).Select(step => counts.Sum(train => train[step])).ToArray();
        var (average, variance) = (sums.Average(), sums.Select(sum => sum * sum).Average());
        variance -= average * average;
        Assert.InRange(variance / (Neurons * mean * (1 + ((Neurons - 1) * correlation))), 0.9, 1.1);
    }

    [Fact]
    public void How_time_is_cut_into_slices_changes_no_bit()
    {
        Func<IStimulus>[] stimuli =
        [
            () => new PoissonRates { Rates = [.. Enumerable.Range(0, 40).Select(i => 100.0 * i)] },
            () => new PoissonMovie { Rates = [.. Enumerable.Range(0, 120).Select(i => 100.0 * i)], Frame = 1.3 },
            () => new InhomogeneousPoisson { Times = [1, 4.1], Rates = [3000, 9000] }, () => new CorrelatedPoisson { Rate = 2000, Correlation = 0.3 },
            () => new PulsePacket { Times = [2, 3.5], Activity = 30, Sdev = 0.7 },
        ];
        Assert.All(stimuli, make =>
        {
            var whole = StimulusStage.Play(make(), Step, 40, [60]);
            Assert.All(StimulusStage.Cuts(60), cut => Assert.Equal(whole, StimulusStage.Play(make(), Step, 40, cut)));
        });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(25)]
    public void Intervals_of_a_gamma_source_have_their_mean_and_their_variation(int order)
    {
        var neuron = new GammaSource<Double1> { Rate = 20, Order = order };
        neuron.Derive(Step);
        var random = new RandomStream(4, StreamPurpose.Population, 0);
        var times = new List<int>();
        for (var step = 0; times.Count <= 20_000; step++)
        {
            neuron.Draw = random.NextDouble();
            if (neuron.Step(new Clock(step, Step)).Any)
            {
                times.Add(step);
            }
        }

        var intervals = times.Zip(times.Skip(1), (a, b) => (b - a) * Step).ToArray();
        var mean = intervals.Average();
        var variation = Math.Sqrt(intervals.Average(i => (i - mean) * (i - mean))) / mean;
        var expected = Math.Sqrt((1 - (20 * order * Step / 1000)) / order); // of Bernoulli trials, a little below 1 / sqrt(order)
        Assert.Equal(50, mean, 4.5 * 50 * expected / Math.Sqrt(20_000));
        Assert.Equal(expected, variation, 0.04 * expected);
    }

    /// <summary>
    /// Tolerances are 4.5 standard errors of the mean and of the variance of a normal distribution; rounding up to steps adds half a step, and h^2 / 12.
    /// </summary>
    [Fact]
    public void A_packet_has_its_spikes_normally_distributed_around_its_centre_for_every_neuron_alike()
    {
        const int Spikes = 20_000;
        var packet = StimulusStage.Play(new PulsePacket { Times = [50], Activity = Spikes, Sdev = 5 }, Step, 3, [1200]);
        Assert.Equal(packet[0], packet[1]);
        Assert.Equal(packet[0], packet[2]);
        Assert.Equal(Spikes, packet[0].Sum());
        var mean = packet[0].Index().Sum(count => count.Item * (count.Index + 1) * Step) / Spikes;
        var variance = packet[0].Index().Sum(count => count.Item * Math.Pow(((count.Index + 1) * Step) - mean, 2)) / Spikes;
        Assert.Equal(50 + (Step / 2), mean, 4.5 * 5 / Math.Sqrt(Spikes));
        Assert.Equal(25 + (Step * Step / 12), variance, 4.5 * 25 * Math.Sqrt(2.0 / Spikes));
    }

    [Fact]
    public void A_packet_without_deviation_is_at_its_centre()
    {
        var packet = StimulusStage.Play(new PulsePacket { Times = [3, 0.7], Activity = 4 }, Step, 1, [40]);
        Assert.Equal([6, 29], packet[0].Index().Where(count => count.Item > 0).Select(count => count.Index));
        Assert.All(packet[0].Where(count => count > 0), count => Assert.Equal(4, count));
    }

    /// <summary>Without jitter every spike is at its time; with jitter the displacements have their deviation and do not add up.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void A_regular_source_keeps_its_time(double jitter)
    {
        const int Spikes = 20_000;
        var neuron = new RegularSource<Double1> { Interval = 25, Phase = 10.3, Jitter = jitter };
        var random = new RandomStream(4, StreamPurpose.Population, 0);
        var displaced = new List<double>();
        for (var step = 0; displaced.Count < Spikes; step++)
        {
            neuron.Draw = random.NextDouble();
            if (neuron.Step(new Clock(step, Step)).Any)
            {
                displaced.Add(((step + 1) * Step) - 10.3 - (25.0 * displaced.Count));
            }
        }

        // A spike is stamped with the end of its step: half a step late on average where times lie anywhere within a step.
        var mean = displaced.Average();
        var deviation = Math.Sqrt(displaced.Average(d => (d - mean) * (d - mean)));
        Assert.Equal(jitter > 0 ? Step / 2 : 0, mean, Math.Max(4.5 * jitter / Math.Sqrt(Spikes), 1e-6));
        Assert.Equal(jitter, deviation, Math.Max(4.5 * jitter / Math.Sqrt(2.0 * Spikes), 1e-6));
    }
}
