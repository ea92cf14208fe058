using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Neurons;

/// <summary>The random numbers that a neuron model asks for.</summary>
public sealed class UniformTests
{
    private const int Size = 150;
    private const int Steps = 400;

    [Fact]
    public void They_are_uniform_and_new_for_every_neuron_field_and_step()
    {
        var numbers = Numbers(seed: 1);
        Assert.Equal(2 * Size * Steps, numbers.Count);
        Assert.All(numbers, n => Assert.InRange(n, double.Epsilon, 1 - double.Epsilon));
        Assert.True(numbers.Distinct().Count() >= numbers.Count - 20); // of 120,000 draws from 2^32, two pairs meet on average

        // Chi-square with 99 degrees of freedom: above 160 once in ten thousand seeds.
        var cells = numbers.CountBy(n => (int)(n * 100)).Select(c => c.Value).ToList();
        var expected = numbers.Count / 100.0;
        Assert.InRange(cells.Sum(c => (c - expected) * (c - expected) / expected), 50, 160);
    }

    [Fact]
    public void Neighbours_fields_and_steps_are_independent()
    {
        var numbers = Numbers(seed: 2);
        Assert.All([1, 2, 8, Size, 2 * Size], lag => Assert.InRange(Correlation(numbers, lag), -0.015, 0.015)); // five deviations of 1 / sqrt(120,000)
    }

    [Fact]
    public void Another_seed_gives_others() => Assert.Empty(Numbers(seed: 1).Take(50).Intersect(Numbers(seed: 3).Take(50)));

    [Fact]
    public void They_do_not_depend_on_how_time_is_cut() =>
        Assert.Equal(Plan(1).Hash(), Plan(1).Hash(threads: 2, vectors: 1, pauses: [5, 17, 18, 99]));

    private static double Correlation(List<double> numbers, int lag) =>
        12 * numbers.Zip(numbers.Skip(lag), (a, b) => (a - 0.5) * (b - 0.5)).Average();

    private static List<double> Numbers(ulong seed)
    {
        var (first, second) = (new Memory(), new Memory());
        (Plan(seed) with { Recorders = [Recorder(first, "phase", "p", 1), Recorder(second, "other", "p", 1)] }).Run();
        return [.. first.Sampled.Zip(second.Sampled, (a, b) => a.Values.Concat(b.Values)).SelectMany(v => v)];
    }

    private static NetworkPlan Plan(ulong seed) => Network(Population("p", Size, Declared.Noisy)) with { Seed = seed, Steps = Steps };
}
