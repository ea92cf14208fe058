using NeuroForge.Abstractions.Tests.Randomness;
using NeuroForge.Layouts;
using NeuroForge.Randomness;
using NeuroForge.Space;

namespace NeuroForge.Abstractions.Tests.Space;

/// <summary>Partners are drawn as from a list of the kernel's values for all pairs, in distribution.</summary>
public sealed class PartnerSearchTests
{
    private const int Neurons = 500;
    private const int Draws = 40_000;

    private static readonly Period Torus = new(300, 200);
    private static readonly Position At = new(290, 15);

    public static TheoryData<string, bool, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, bool, int>();
            foreach (var kernel in Sheets.Kernels.Keys)
            {
                cases.Add(kernel, true, 1);
                cases.Add(kernel, false, 1);
                cases.Add(kernel, true, 1000);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Draws_are_in_proportion_to_the_kernel(string name, bool periodic, int expectedDraws)
    {
        var (kernel, period) = (Sheets.Kernels[name], periodic ? Torus : default);
        var positions = Sheets.Random(Neurons, 300, 200);
        var search = new PartnerSearch(new SpatialTree(positions, period), kernel);
        AssertInProportion(search, Sheets.All(positions, period, kernel, At), expectedDraws);
    }

    [Fact]
    public void Draws_are_in_proportion_to_the_number_of_a_candidate()
    {
        var (kernel, positions) = (Sheets.Kernels["gaussian"], Sheets.Random(Neurons, 300, 200));
        var tree = new SpatialTree(positions, Torus);
        int[] numbers = [.. Enumerable.Range(0, Neurons).Select(i => i % 5)];
        var weights = new PartnerWeights(tree, numbers);
        var search = new PartnerSearch(tree, kernel, weights);
        AssertInProportion(search, [.. Sheets.All(positions, Torus, kernel, At).Select((value, i) => value * numbers[i])], 1);

        for (var i = 0; i < Neurons; i += 3)
        {
            weights[i] = numbers[i] = 7;
        }

        Assert.Equal(numbers.Sum(), weights.Total);
        Assert.Throws<InvalidOperationException>(() => search.Draw(Stream(0)));
        AssertInProportion(search, [.. Sheets.All(positions, Torus, kernel, At).Select((value, i) => value * numbers[i])], 20);
    }

    [Fact]
    public void Without_replacement_the_second_partner_is_in_proportion_among_those_left()
    {
        var (kernel, positions) = (DistanceKernel.Gaussian(12), Sheets.Random(60, 300, 200));
        var search = new PartnerSearch(new SpatialTree(positions, Torus), kernel);
        var values = Sheets.All(positions, Torus, kernel, positions[20]);
        var sum = values.Sum();
        var counts = new long[values.Length];
        for (var draw = 0; draw < Draws; draw++)
        {
            var random = Stream(draw);
            search.Begin(positions[20], 2);
            search.Exclude(search.Draw(random));
            counts[search.Draw(random)]++;
        }

        ChiSquare.AssertFits(counts, second => values.Where((_, first) => first != second).Sum(first => first / sum * values[second] / (sum - first)));
    }

    [Theory]
    [InlineData("gaussian")]
    [InlineData("box")]
    [InlineData("linear")]
    public void All_candidates_with_a_probability_can_be_drawn_once_and_then_none(string name)
    {
        var (kernel, positions) = (Sheets.Kernels[name], Sheets.Random(Neurons, 300, 200));
        var search = new PartnerSearch(new SpatialTree(positions, default), kernel);
        var reachable = Sheets.All(positions, default, kernel, At).Count(value => value > 0);
        Assert.True(search.Begin(At));
        var (random, drawn) = (Stream(1), new HashSet<int>());
        for (var candidate = search.Draw(random); candidate >= 0; candidate = search.Draw(random))
        {
            Assert.True(drawn.Add(candidate));
            search.Exclude(candidate);
        }

        Assert.Equal(reachable, drawn.Count);
        Assert.False(search.Begin(new(1e7, 1e7)));
        Assert.Equal(-1, search.Draw(random));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Independent_draws_have_the_probability_of_each_pair(string name, bool periodic, int times)
    {
        var (kernel, period, factor) = (Sheets.Kernels[name], periodic ? Torus : default, times == 1 ? 0.3 : 1);
        var positions = Sheets.Random(Neurons, 300, 200);
        var search = new PartnerSearch(new SpatialTree(positions, period), kernel);
        var values = Sheets.All(positions, period, kernel, At);
        const int rounds = 4000;
        var (counts, drawn) = (new long[Neurons], new List<int>());
        var (mean, squares) = (0.0, 0.0);
        for (var round = 0; round < rounds; round++)
        {
            search.DrawEach(At, factor, Stream(round), drawn);
            Assert.Equal(drawn.Distinct().Order(), drawn);
            mean += (double)drawn.Count / rounds;
            squares += (double)drawn.Count * drawn.Count / rounds;
            drawn.ForEach(candidate => counts[candidate]++);
        }

        for (var i = 0; i < Neurons; i++)
        {
            // Five standard deviations of a binomial count; one of 12,000 counts exceeds them once in 140 sets of seeds, and the seeds are fixed.
            var p = factor * values[i];
            Assert.InRange(counts[i], (rounds * p) - (5 * Math.Sqrt(rounds * p * (1 - p))) - 5, (rounds * p) + (5 * Math.Sqrt(rounds * p * (1 - p))) + 5);
        }

        // The variance of the number is that of independent trials, within five of its standard errors.
        var variance = values.Sum(value => factor * value * (1 - (factor * value)));
        var expected = values.Sum() * factor;
        Assert.InRange(mean, expected - (5 * Math.Sqrt(variance / rounds)) - 1e-9, expected + (5 * Math.Sqrt(variance / rounds)) + 1e-9);
        var spread = 5 * Math.Sqrt(2.0 / rounds);
        Assert.InRange(squares - (mean * mean), (variance * (1 - spread)) - 1e-6, (variance * (1 + spread)) + 1e-6);
        Assert.InRange(search.Expect(At, factor), 0.9 * expected, 1.1 * expected);
    }

    private static void AssertInProportion(PartnerSearch search, double[] values, int expectedDraws)
    {
        var (counts, sum) = (new long[values.Length], values.Sum());
        Assert.True(search.Begin(At, expectedDraws));
        for (var draw = 0; draw < Draws; draw++)
        {
            counts[search.Draw(Stream(draw))]++;
        }

        Assert.All(counts.Zip(values), pair => Assert.True(pair.First == 0 || pair.Second > 0));
        ChiSquare.AssertFits(counts, i => values[i] / sum);
    }

    private static RandomStream Stream(int number) => new(11, StreamPurpose.Connector, number);
}
