using NeuroForge.Layouts;
using NeuroForge.Mechanisms.Tests.Driving;
using NeuroForge.Mechanisms.Tests.WeightBasedRewiring.Driving;
using NeuroForge.WeightBasedRewiring;

namespace NeuroForge.Mechanisms.Tests.WeightBasedRewiring;

/// <summary>Formation by distance and elimination by weight, with the probabilities that are given.</summary>
public sealed class TopographicTests
{
    private const int Side = 8;
    private const int Neurons = Side * Side;

    private static readonly Position[] Positions = [.. Enumerable.Range(0, Neurons).Select(i => new Position(10 * (i % Side), 10 * (i / Side)))];

    /// <summary>Every attempt at an empty slot forms a synapse with the probability of the distance, along the shorter way round a torus.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(80)]
    public void Synapses_are_formed_with_a_probability_that_decreases_with_distance(double period)
    {
        const int Attempts = 400_000;
        var strategy = new Topographic { Attempts = Attempts, Slots = int.MaxValue, Sigma = 15, Period = period, PForm = 0.5 };
        var edit = strategy.Propose(Projection([], allowed: true), 1);
        var counts = edit.Created.CountBy(synapse => Distance(synapse.Source, synapse.Target, period)).ToDictionary(count => count.Key, count => count.Value);
        var pairs = Enumerable.Range(0, Neurons).SelectMany(source => Enumerable.Range(0, Neurons).Select(target => Distance(source, target, period)));
        var expected = pairs.CountBy(squared => squared)
            .ToDictionary(count => count.Key, count => Attempts * (double)count.Value / (Neurons * Neurons) * 0.5 * Math.Exp(-count.Key / (2 * 15.0 * 15)));
        var common = expected.Where(pair => pair.Value > 20).Select(pair => pair.Key).Order().ToArray();
        Assert.InRange(common.Length, 8, 60);
        var statistic = ChiSquare.Of(common.Select(squared => (double)counts.GetValueOrDefault(squared)), common.Select(squared => expected[squared]));
        Assert.InRange(statistic, 0, ChiSquare.Limit(common.Length));
        Assert.All(edit.Created, synapse => Assert.Equal(0.2, synapse.Weight));
    }

    /// <summary>Weak synapses are eliminated more often; the numbers are binomial, five standard deviations.</summary>
    [Fact]
    public void Weak_synapses_are_eliminated_more_often_than_strong_ones()
    {
        var view = Projection(
            from target in Enumerable.Range(0, Neurons)
            from i in Enumerable.Range(0, 20)
            select ((i * 3) % Neurons, target, i < 10 ? 0.099 : 0.1));
        var strategy = new Topographic { Attempts = 1, Slots = 20, Sigma = 10, PWeak = 0.2, PStrong = 0.01 };
        var deleted = Enumerable.Range(0, 100_000).SelectMany(seed => strategy.Propose(view, seed).Deleted).Select(view.WeightOf).CountBy(weight => weight)
            .ToDictionary(count => count.Key, count => count.Value);
        Assert.Equal(10_000, deleted[0.099], 5 * Math.Sqrt(10_000));
        Assert.Equal(500, deleted[0.1], 5 * Math.Sqrt(500));
    }

    /// <summary>Lateral synapses have a probability and a width of their own.</summary>
    [Fact]
    public void Lateral_synapses_are_formed_with_their_own_probability()
    {
        const int Attempts = 200_000;
        var strategy = new Topographic { Attempts = Attempts, Slots = int.MaxValue, Sigma = 1e6, PForm = 0.1, SigmaLateral = 1e6, PFormLateral = 0.3 };
        var view = new WeightedProjection(Neurons, Neurons, [], Positions) { Autapses = true, Multapses = true, IsLateral = source => source < Neurons / 2 };
        var formed = strategy.Propose(view, 3).Created.CountBy(synapse => synapse.Source < Neurons / 2).ToDictionary(count => count.Key, count => count.Value);
        Assert.Equal(0.3 * Attempts / 2, formed[true], 5 * Math.Sqrt(0.3 * Attempts / 2)); // five standard deviations
        Assert.Equal(0.1 * Attempts / 2, formed[false], 5 * Math.Sqrt(0.1 * Attempts / 2));
    }

    [Fact]
    public void A_target_never_has_more_synapses_than_slots_and_a_pair_is_joined_once_without_multapses()
    {
        var strategy = new Topographic { Attempts = 50_000, Slots = 5, Sigma = 1000, PForm = 1, PWeak = 0, PStrong = 0 };
        var edit = strategy.Propose(Projection([(3, 0, 1), (4, 0, 1), (9, 1, 1)]), 2);
        var created = edit.Created.Select(synapse => (synapse.Source, synapse.Target)).ToList();
        Assert.Equal((5 * Neurons) - 3, created.Count);
        Assert.Equal(created.Count, created.Distinct().Count());
        Assert.Equal(3, created.Count(pair => pair.Target == 0));
        Assert.DoesNotContain((3, 0), created);
        Assert.DoesNotContain(created, pair => pair.Source == pair.Target);
    }

    [Fact]
    public void Populations_without_positions_are_refused() => Assert.Equal(
        "sigma", Assert.Throws<ParameterException>(() => new Topographic { Sigma = 1 }.Propose(new WeightedProjection(2, 2, []), 1)).Parameter);

    private static WeightedProjection Projection(IEnumerable<(int, int, double)> synapses, bool allowed = false) =>
        new(Neurons, Neurons, synapses, Positions) { Autapses = allowed, Multapses = allowed };

    private static double Distance(int source, int target, double period)
    {
        var (x, y) = (Along(Positions[source].X - Positions[target].X, period), Along(Positions[source].Y - Positions[target].Y, period));
        return (x * x) + (y * y);
    }

    private static double Along(double distance, double period) => period > 0 ? Math.Min(Math.Abs(distance), period - Math.Abs(distance)) : distance;
}
