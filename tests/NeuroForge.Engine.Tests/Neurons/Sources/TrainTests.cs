using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Randomness;

namespace NeuroForge.Engine.Tests.Neurons.Sources;

/// <summary>The trains of sources at the ends of what probabilities can be, and what they do not depend on.</summary>
public sealed class TrainTests
{
    private const int Neurons = 5;

    [Theory]
    [InlineData(0)]
    [InlineData(-0.0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(double.Epsilon)]
    [InlineData(1e-300)]
    [InlineData(1e-19)]
    public void What_is_next_to_impossible_never_happens_and_can_become_certain(double p)
    {
        var trains = new Trains(Neurons, 1, p);
        Assert.Empty(trains.Run(1_000_000));
        trains.Use(1);
        Assert.Equal(Neurons * 100, trains.Run(100).Count);
        trains.Use(p);
        Assert.Empty(trains.Run(1_000_000));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9.9)]
    [InlineData(double.MaxValue)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_certain_happens_in_every_step(double p)
    {
        var expected = Enumerable.Range(0, 1000).SelectMany(step => Enumerable.Range(0, Neurons).Select(neuron => ((long)step, neuron)));
        Assert.Equal(expected, new Trains(Neurons, 1, p).Run(1000));
    }

    [Fact]
    public void The_certain_and_the_impossible_live_side_by_side()
    {
        var expected = Enumerable.Range(0, 1000).SelectMany(step => new[] { 1, 3 }.Select(neuron => ((long)step, neuron)));
        Assert.Equal(expected, new Trains(Neurons, 1, double.NaN, 1, 0, double.PositiveInfinity, -1).Run(1000));
    }

    [Fact]
    public void A_number_for_each_is_as_good_as_one_for_all() =>
        Assert.Equal(new Trains(Neurons, 1, 0.1).Run(1000), new Trains(Neurons, 1, 0.1, 0.1, 0.1, 0.1, 0.1).Run(1000));

    [Fact]
    public void Who_is_silenced_is_missing_and_the_others_spike_as_before()
    {
        var (trains, expected) = (new Trains(Neurons, 1, 0.3, 0.2, 0.1, 0.2, 0.3), new Trains(Neurons, 1, 0.3, 0.2, 0.1, 0.2, 0.3));
        Assert.Equal(expected.Run(100), trains.Run(100));
        trains.Silence(4);
        trains.Silence(1);
        Assert.Equal(expected.Run(1000).Where(s => s.Neuron is not (1 or 4)), trains.Run(1000));
    }

    [Fact]
    public void It_does_not_matter_how_time_is_cut() => Check((probabilities, random) =>
    {
        var (whole, cut) = (new Trains(Neurons, 7, probabilities), new Trains(Neurons, 7, probabilities));
        List<(long, int)> spikes = [];
        for (var left = 500; left > 0;)
        {
            var steps = Math.Min(left, random.NextInt32(60));
            spikes.AddRange(cut.Run(steps, 1 + random.NextInt32(32)));
            left -= steps;
        }

        Assert.Equal(whole.Run(500), spikes);
    });

    [Fact]
    public void To_be_given_what_one_has_changes_nothing() => Check((probabilities, random) =>
    {
        var (left, told) = (new Trains(Neurons, 7, probabilities), new Trains(Neurons, 7, probabilities));
        for (var i = 0; i < 50; i++)
        {
            var steps = random.NextInt32(20);
            Assert.Equal(left.Run(steps), told.Run(steps));
            told.Use(probabilities);
        }
    });

    [Fact]
    public void What_is_set_before_the_first_step_is_as_good_as_there_from_the_beginning() => Check((probabilities, random) =>
    {
        var (there, set) = (new Trains(Neurons, 7, probabilities), new Trains(Neurons, 7, random.NextDouble()));
        set.Use(probabilities);
        Assert.Equal(there.Run(500), set.Run(500));
    });

    private static void Check(Action<double[], RandomStream> property) => Prop.ForAll(
        Gen.Choose(0, 1_000_000).ToArbitrary(),
        seed =>
        {
            var random = new RandomStream((ulong)seed, StreamPurpose.Layout, 8);
            var scale = Math.Pow(10, -3 * random.NextDouble());
            double[] probabilities = [.. Enumerable.Range(0, random.NextInt32(2) == 0 ? 1 : Neurons).Select(_ => scale * random.NextDouble())];
            property(probabilities, random);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
}
