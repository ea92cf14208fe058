using NeuroForge.ButzVanOoyen2013;
using NeuroForge.Layouts;
using NeuroForge.Mechanisms.Tests.ButzVanOoyen2013.Driving;
using NeuroForge.Mechanisms.Tests.Driving;
using NeuroForge.Randomness;
using NeuroForge.Space;

namespace NeuroForge.Mechanisms.Tests.ButzVanOoyen2013;

/// <summary>Vacant elements find partners in proportion to the vacant elements there times a kernel of the distance.</summary>
/// <remarks>Chi-square tests have an error of one in a million each (<see cref="ChiSquare"/>), over fixed seeds.</remarks>
public sealed class DistancePairingTests
{
    private const int Side = 20;
    private const double Spacing = 50;

    private static readonly Position[] Torus = [.. Enumerable.Range(0, Side * Side).Select(i => new Position(Spacing * (i % Side), Spacing * (i / Side)))];
    private static readonly Period Around = new(Side * Spacing, Side * Spacing);

    public static TheoryData<string> Kernels => [.. All.Keys];

    private static Dictionary<string, DistanceKernel> All { get; } = new()
    {
        ["gaussian"] = DistanceKernel.Gaussian(120),
        ["exponential"] = DistanceKernel.Exponential(100),
        ["linear"] = DistanceKernel.Linear(300),
        ["box"] = DistanceKernel.Box(180),
        ["gaussian within 200 um"] = DistanceKernel.Gaussian(120) with { MaxDistance = 200 },
    };

    /// <summary>With many dendritic elements everywhere, distances of new synapses follow the kernel times the number of neurons at that distance.</summary>
    [Theory]
    [MemberData(nameof(Kernels))]
    public void Distances_on_a_torus_follow_the_kernel(string name)
    {
        var kernel = All[name];
        var counts = new Dictionary<double, double>();
        for (var seed = 1; seed <= 25; seed++)
        {
            var projection = Placed(axons: _ => 2, dendrites: _ => 10_000);
            foreach (var synapse in new Homeostatic { Kernel = kernel }.Propose(projection, seed).Created)
            {
                var distance = Math.Round(Around.Distance(Torus[synapse.Source], Torus[synapse.Target]), 6);
                counts[distance] = counts.GetValueOrDefault(distance) + 1;
            }
        }

        var weights = Torus.Select(position => Math.Round(Around.Distance(Torus[0], position), 6)).CountBy(distance => distance)
            .ToDictionary(group => group.Key, group => group.Value * kernel.At(group.Key));
        var (total, drawn) = (weights.Values.Sum(), counts.Values.Sum());
        Assert.Equal(25 * 2 * Torus.Length, drawn);
        var common = weights.Where(pair => pair.Value * drawn / total > 10).Select(pair => pair.Key).ToArray();
        Assert.InRange(common.Length, 8, 80);
        Assert.DoesNotContain(counts.Keys, distance => kernel.At(distance) == 0);
        var expected = common.Select(distance => weights[distance] * drawn / total);
        var statistic = ChiSquare.Of(common.Select(distance => counts.GetValueOrDefault(distance)), expected);
        Assert.InRange(statistic, 0, ChiSquare.Limit(common.Length));
    }

    /// <summary>
    /// 500 neurons with elements that differ, against a plain loop over all pairs: as many synapses, and the same distribution of their distances and of the
    /// synapses of neurons. Two samples of equal size are compared by chi-square.
    /// </summary>
    [Fact]
    public void Updates_are_those_of_a_loop_over_all_pairs_in_distribution()
    {
        var random = new RandomStream(3, StreamPurpose.Layout, 0);
        Position[] positions = [.. Enumerable.Range(0, 500).Select(_ => new Position(1000 * random.NextDouble(), 1000 * random.NextDouble()))];
        int[] axons = [.. positions.Select(_ => random.NextInt32(4))];
        int[] dendrites = [.. positions.Select(position => (int)(position.X / 250))];
        var kernel = DistanceKernel.Gaussian(80);
        var (ours, plain) = (new Totals(positions), new Totals(positions));
        for (var seed = 1; seed <= 40; seed++)
        {
            var projection = new InMemoryProjection(500, 500) { Positions = positions, Autapses = false, Multapses = false };
            axons.Select(count => count + 0.5).ToArray().CopyTo(projection.SourceElements, 0);
            dendrites.Select(count => count + 0.5).ToArray().CopyTo(projection.TargetElements, 0);
            ours.Add(new Homeostatic { Kernel = kernel }.Propose(projection, seed).Created.Select(synapse => (synapse.Source, synapse.Target)));
            plain.Add(AllPairs(positions, axons, dendrites, kernel, new Random(seed)));
        }

        ours.AssertLike(plain);
    }

    [Fact]
    public void A_partner_beyond_reach_is_never_found_and_elements_stay_vacant()
    {
        var projection = Placed(axons: source => source == 0 ? 3 : 0, dendrites: target => target < Side ? 1 : 0);
        var edit = new Homeostatic { Kernel = DistanceKernel.Box(60) }.Propose(projection);
        Assert.Equal([0, 1, 19], edit.Created.Select(synapse => synapse.Target).Order()); // itself and both neighbours in the row, round the torus
        Assert.Empty(new Homeostatic { Kernel = DistanceKernel.Box(60) }.Propose(Placed(source => source == 0 ? 1 : 0, target => target == 5 ? 1 : 0)).Created);
    }

    [Fact]
    public void A_kernel_that_does_not_fit_is_refused()
    {
        var placed = Placed(_ => 1, _ => 1);
        Assert.Contains("need", Refused(DistanceKernel.Gaussian(100), new InMemoryProjection(3, 3)).Message, StringComparison.Ordinal);
        Assert.Contains("period", Refused(DistanceKernel.Gaussian(600), placed).Message, StringComparison.Ordinal);
        var apart = new InMemoryProjection(2, 2) { Positions = [new(0, 0), new(100, 0)], Autapses = false };
        Array.Fill(apart.SourceElements, 1);
        Array.Fill(apart.TargetElements, 1);
        Assert.Empty(new Homeostatic { Kernel = DistanceKernel.Box(50) }.Propose(apart).Created); // each reaches only itself
    }

    private static ParameterException Refused(DistanceKernel kernel, InMemoryProjection projection)
    {
        var refused = Assert.Throws<ParameterException>(() => new Homeostatic { Kernel = kernel }.Propose(projection));
        Assert.Equal("kernel", refused.Parameter);
        return refused;
    }

    private static InMemoryProjection Placed(Func<int, int> axons, Func<int, int> dendrites)
    {
        var projection = new InMemoryProjection(Torus.Length, Torus.Length) { Positions = Torus, Period = Around };
        for (var neuron = 0; neuron < Torus.Length; neuron++)
        {
            (projection.SourceElements[neuron], projection.TargetElements[neuron]) = (axons(neuron), dendrites(neuron));
        }

        return projection;
    }

    /// <summary>The plainest form of an update: axonal elements in random order, each with a look at all targets.</summary>
    private static HashSet<(int Source, int Target)> AllPairs(Position[] positions, int[] axons, int[] dendrites, DistanceKernel kernel, Random random)
    {
        var vacant = dendrites.ToArray();
        var joined = new HashSet<(int Source, int Target)>();
        int[] elements = [.. axons.SelectMany((count, source) => Enumerable.Repeat(source, count))];
        random.Shuffle(elements);
        foreach (var source in elements)
        {
            double[] weights =
            [
                .. positions.Select((position, target) => target == source || joined.Contains((source, target)) ? 0
                    : vacant[target] * kernel.At(default(Period).Distance(positions[source], position))),
            ];
            var drawn = random.NextDouble() * weights.Sum();
            var target = Array.FindIndex(weights, weight => (drawn -= weight) < 0);
            if (target >= 0)
            {
                vacant[target]--;
                joined.Add((source, target));
            }
        }

        return joined;
    }

    /// <summary>Counts of synapses by distance, by source and by target.</summary>
    private sealed class Totals(Position[] positions)
    {
        private readonly double[] _byDistance = new double[12];
        private readonly double[] _bySource = new double[25];
        private readonly double[] _byTarget = new double[25];

        public void Add(IEnumerable<(int Source, int Target)> synapses)
        {
            foreach (var (source, target) in synapses)
            {
                _byDistance[(int)Math.Min(default(Period).Distance(positions[source], positions[target]) / 25, _byDistance.Length - 1)]++;
                _bySource[source / 20]++;
                _byTarget[target / 20]++;
            }
        }

        public void AssertLike(Totals other)
        {
            AssertLike(_byDistance, other._byDistance);
            AssertLike(_bySource, other._bySource);
            AssertLike(_byTarget, other._byTarget);
        }

        private static void AssertLike(double[] ours, double[] plain)
        {
            var statistic = ours.Zip(plain, (a, b) => (a - b) * (a - b) / Math.Max(1, a + b)).Sum();
            Assert.InRange(statistic, 0, ChiSquare.Limit(ours.Length));
        }
    }
}
