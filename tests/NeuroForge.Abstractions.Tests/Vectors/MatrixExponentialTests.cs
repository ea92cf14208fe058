using NeuroForge.Vectors;

namespace NeuroForge.Abstractions.Tests.Vectors;

/// <summary>The exact solution of linear differential equations.</summary>
public sealed class MatrixExponentialTests
{
    /// <summary>
    /// A single rate is the scalar exponential, to a few units in the last place of 1, or of the result if it is greater, for each of up to 10 halvings.
    /// </summary>
    [Theory]
    [InlineData(-1e-9)]
    [InlineData(-0.01)]
    [InlineData(-1)]
    [InlineData(-20)]
    [InlineData(-600)]
    [InlineData(3)]
    public void A_single_rate_is_the_exponential(double rate)
    {
        var result = MatrixExponential.Of(0.5, new Double1[,] { { rate, 2 } });
        var expected = Math.Exp(0.5 * rate);
        Assert.InRange(Math.Abs(result[0, 0].Number - expected), 0, 1e-14 * Math.Max(1, expected));
        var integral = 2 * Double1.Expm1(0.5 * rate).Number / rate;
        Assert.InRange(result[0, 1].Number / integral, 1 - 1e-13, 1 + 1e-13);
    }

    /// <summary>A rotation, which has no real eigenvalues.</summary>
    [Fact]
    public void A_rotation_has_sine_and_cosine()
    {
        var result = MatrixExponential.Of(1.25, new Double1[,] { { 0, -2 }, { 2, 0 } });
        Assert.Equal(Math.Cos(2.5), result[0, 0].Number, 1e-14);
        Assert.Equal(-Math.Sin(2.5), result[0, 1].Number, 1e-14);
        Assert.Equal(Math.Sin(2.5), result[1, 0].Number, 1e-14);
    }

    /// <summary>A chain with equal rates has no basis of eigenvectors: t e^(-t) and t^2 / 2 e^(-t).</summary>
    [Fact]
    public void Equal_rates_in_a_chain_are_no_exception()
    {
        var result = MatrixExponential.Of(0.7, new Double1[,] { { -1, 0, 0 }, { 1, -1, 0 }, { 0, 1, -1 } });
        Assert.Equal(0.7 * Math.Exp(-0.7), result[1, 0].Number, 1e-15);
        Assert.Equal(0.245 * Math.Exp(-0.7), result[2, 0].Number, 1e-15);
        Assert.Equal(0, result[0, 2].Number);
    }

    /// <summary>A lane's result does not depend on the others, though each needs another number of squarings.</summary>
    [Fact]
    public void Lanes_are_independent()
    {
        double[] rates = [-0.001, -1, -30, -4000, 0, -7, -0.2, -100];
        var matrix = new Double8[,] { { Double8.Load(in rates[0]), 1.0, 0.5 }, { 0.25, -2.0, 1.0 } };
        var all = MatrixExponential.Of(0.3, matrix);
        for (var lane = 0; lane < rates.Length; lane++)
        {
            var alone = MatrixExponential.Of(0.3, new Double1[,] { { rates[lane], 1, 0.5 }, { 0.25, -2, 1 } });
            foreach (var (row, column) in new[] { (0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2) })
            {
                var lanes = new double[8];
                Double8.Store(all[row, column], ref lanes[0]);
                Assert.Equal(alone[row, column].Number, lanes[lane]);
            }
        }
    }

    [Fact]
    public void Every_state_needs_a_column() => Assert.Throws<ArgumentException>(() => MatrixExponential.Of(1, new Double1[2, 1]));
}
