using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Analysis.Runs;
using NeuroForge.Reporting.Figures;
using NeuroForge.Reporting.Figures.Data;

namespace NeuroForge.Reporting.Tests.Figures;

/// <summary>Synapses as matrices.</summary>
public sealed class MatrixTests
{
    [Fact]
    public void However_many_neurons_share_a_cell_no_synapse_is_lost() => Prop.ForAll(
        Gen.Choose(1, 300).ToArbitrary(),
        Gen.Choose(1, 300).ToArbitrary(),
        Gen.Choose(0, 1_000_000).ListOf().ToArbitrary(),
        (sources, targets, draws) =>
        {
            var projection = new RunProjection("p", [new("A", sources)], [new("B", targets)], draws.Count);
            var wiring = new Wiring(0);
            wiring.Synapses.AddRange(draws.Select(d => (d % sources, d / 7 % targets, 1.0)));
            var matrix = BinnedMatrix.Of(wiring, projection, 64, mean: false);
            Assert.InRange(matrix.Rows, 1, 64);
            Assert.InRange(matrix.Columns, 1, 64);

            // Density times pairs of neurons, over cells of the same size, is the number of synapses; sizes differ by one neuron at most.
            double[] across =
            [
                .. Enumerable.Range(0, sources).CountBy(s => (int)((long)s * matrix.Columns / sources)).OrderBy(c => c.Key).Select(c => (double)c.Value)
            ];
            double[] down =
            [
                .. Enumerable.Range(0, targets).CountBy(t => (int)((long)t * matrix.Rows / targets)).OrderBy(c => c.Key).Select(c => (double)c.Value)
            ];
            var count = matrix.Values.Select((v, i) => v * down[i / matrix.Columns] * across[i % matrix.Columns]).Sum();
            Assert.Equal(draws.Count, count, 6);
            Assert.InRange(across.Max() - across.Min(), 0, 1);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_cell_of_weights_is_their_mean_and_one_without_synapses_is_empty()
    {
        var wiring = new Wiring(0);
        wiring.Synapses.AddRange([(0, 0, 1), (0, 0, 3), (1, 1, -4)]);
        var matrix = BinnedMatrix.Of(wiring, new("p", [new("A", 2)], [new("B", 2)], 3), 64, mean: true);
        Assert.Equal([2, double.NaN, double.NaN, -4], matrix.Values);
    }

    [Fact]
    public void The_density_of_a_sample_is_that_of_all_pairs()
    {
        var wiring = new Wiring(0);
        wiring.Synapses.AddRange([(0, 0, 1), (1, 1, 1)]);
        var matrix = BinnedMatrix.Of(wiring, new("p", [new("A", 2)], [new("B", 2)], 8), 1, mean: false, sample: 0.25);
        Assert.Equal([2], matrix.Values);
    }

    [Fact]
    public void Degrees_count_each_synapse_once_on_either_side()
    {
        var wiring = new Wiring(0);
        wiring.Synapses.AddRange([(0, 1, 1), (0, 1, 1), (2, 0, 1)]);
        var projection = new RunProjection("p", [new("A", 3)], [new("B", 1), new("C", 1)], 3);
        Assert.Equal([2, 0, 1], wiring.OutDegrees(projection));
        Assert.Equal([1, 2], wiring.InDegrees(projection));
    }

    [Theory]
    [InlineData(1024, 4, true)]
    [InlineData(1024, 40, false)]
    [InlineData(100, 1, false)]
    [InlineData(1000, 4, false)]
    public void Receptive_fields_are_images_where_many_sources_fill_a_square_and_targets_are_few(int sources, int targets, bool fit) =>
        Assert.Equal(fit, ReceptiveFields.Fit(new("p", [new("on", sources), new("off", sources)], [new("exc", targets)], 0)));
}
