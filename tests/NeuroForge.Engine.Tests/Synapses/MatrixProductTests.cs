using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Neurons;
using NeuroForge.Engine.Synapses.Actions;
using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Randomness;

namespace NeuroForge.Engine.Tests.Synapses;

/// <summary>A matrix times signals against sums written out one term after another, to the last bit.</summary>
public sealed unsafe class MatrixProductTests
{
    private const int Receptor = 1;
    private const int Slot = 2;
    private const double Before = 0.25;

    private static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(300);

    [Fact]
    public void Sums_run_in_one_order_for_every_shape() => Prop.ForAll(
        Gen.Choose(1, 90).ToArbitrary(),
        Gen.Choose(1, 300).ToArbitrary(),
        Gen.Choose(0, int.MaxValue).ToArbitrary(),
        (sources, targets, seed) =>
        {
            var random = new RandomStream((ulong)seed, StreamPurpose.Layout, 7);
            double[] weights = [.. Enumerable.Range(0, sources * targets).Select(_ => random.NextDouble() - 0.5)];
            double[] signals = [.. Enumerable.Range(0, sources).Select(_ => random.NextDouble() - 0.5)];
            double[] expected = [.. Enumerable.Range(0, targets).Select(target =>
            {
                (double, double)[] terms = [.. signals.Select((signal, source) => (weights[(source * targets) + target], signal))];
                return Before + (sources <= targets ? Sums(1, terms, _ => 0)[0] : SumOfEight(terms));
            })];
            Assert.Equal(expected, Computed(weights, signals, targets));
        }).Check(Quick);

    /// <summary>A line for each target: eight sums along it.</summary>
    private static double SumOfEight((double, double)[] terms)
    {
        var sums = Sums(8, terms, i => i % 8);
        return ((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7]));
    }

    private static double[] Sums(int count, (double Weight, double Signal)[] terms, Func<int, int> sumOf)
    {
        var sums = new double[count];
        foreach (var (i, (weight, signal)) in terms.Index())
        {
            sums[sumOf(i)] = Math.FusedMultiplyAdd(weight, signal, sums[sumOf(i)]);
        }

        return sums;
    }

    /// <summary>What the targets' inputs are, once the product is added to what was there. Padding is full of numbers that would spoil everything.</summary>
    private static double[] Computed(double[] weights, double[] signals, int targets)
    {
        var store = new DenseStore(Layout, signals.Length, targets);
        new Span<double>(store.Weights, store.Lines * store.Stride).Fill(double.NaN);
        foreach (var (i, weight) in weights.Index())
        {
            store.Add(i / targets, i % targets, weight, 0, 0, []);
        }

        var inputs = new InputRing(2, [Receptor], (targets + Lanes.Count - 1) / Lanes.Count, Slot + 1);
        inputs.All.Fill(Before);
        var product = new MatrixProduct(store, inputs, [Receptor]);
        new Span<double>(product.Signals, Lanes.PadToBlock(signals.Length)).Fill(double.NaN);
        signals.CopyTo(new Span<double>(product.Signals, signals.Length));
        product.AddTo(Slot);
        var all = inputs.All.ToArray();
        Assert.All(Enumerable.Range(0, targets * Slot), i => Assert.Equal(Before, all[inputs.Offset(i / Slot, i % Slot)]));
        return [.. Enumerable.Range(0, targets).Select(target => all[inputs.Offset(target, Slot)])];
    }

    private static StoreLayout Layout { get; } = new()
    {
        States = [],
        Weight = null,
        Delay = 0,
        Rewired = false,
        Complete = true,
    };
}
