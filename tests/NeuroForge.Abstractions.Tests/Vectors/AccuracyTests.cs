using NeuroForge.Randomness;
using NeuroForge.Vectors;

namespace NeuroForge.Abstractions.Tests.Vectors;

/// <summary>The elementary functions keep the errors that their documentation promises, in units of the last place.</summary>
public sealed class AccuracyTests
{
    private const int Points = 200_000;

    /// <summary>For each function its promise, then ranges that together cover where it is neither 0, 1 nor infinite.</summary>
    public static TheoryData<string, double, double, double> Ranges => new()
    {
        { "exp", 1, -650, 709 },
        { "exp", 1, -1, 1 },
        { "exp", 1, -40, 40 },
        { "expm1", 3, -40, 709 },
        { "expm1", 3, -1, 1 },
        { "expm1", 3, -0.36, -0.34 },
        { "log", 1, 0.5, 2 },
        { "log", 1, 0.999, 1.001 },
        { "log", 1, 0, 1e6 },
        { "tanh", 4, -22, 22 },
        { "tanh", 4, -1, 1 },
        { "sinpi", 2, -3, 3 },
        { "sinpi", 2, 0.2, 0.3 },
        { "sinpi", 2, 1e6, 1e6 + 4 },
        { "cospi", 2, -3, 3 },
        { "cospi", 2, 0.2, 0.3 },
        { "cospi", 2, 0.499, 0.501 },
    };

    [Theory]
    [MemberData(nameof(Ranges))]
    public void A_grid_stays_within_the_promise(string function, double promised, double least, double greatest)
    {
        var inside = greatest - least;
        AssertWithin(function, promised, [.. Enumerable.Range(1, Points).Select(i => least + (inside * i / (Points + 1)))]);
    }

    [Theory]
    [MemberData(nameof(Ranges))]
    public void Random_numbers_stay_within_the_promise(string function, double promised, double least, double greatest) =>
        AssertWithin(function, promised, VectorNumbers.Uniform(new RandomStream(3, StreamPurpose.Population, 0), least, greatest, Points));

    [Theory]
    [InlineData("exp", 1, -900, 9)]
    [InlineData("expm1", 3, -900, 9)]
    [InlineData("tanh", 4, -900, 9)]
    [InlineData("sinpi", 2, -900, 60)]
    [InlineData("cospi", 2, -900, 60)]
    [InlineData("log", 1, -1074, 1024)]
    public void Numbers_of_every_size_stay_within_the_promise(string function, double promised, int leastPower, int greatestPower)
    {
        var numbers = VectorNumbers.AcrossBinades(new RandomStream(4, StreamPurpose.Population, 0), leastPower, greatestPower, Points);
        AssertWithin(function, promised, function == "log" ? [.. numbers.Select(Math.Abs)] : numbers);
    }

    [Theory]
    [InlineData("exp", 1)]
    [InlineData("expm1", 3)]
    public void Halfway_between_two_reductions_the_promise_holds(string function, double promised)
    {
        var nearby = Enumerable.Range(-1020, 2040).SelectMany(n =>
        {
            var middle = (n + 0.5) * Math.Log(2);
            return new[] { middle, Math.BitIncrement(middle), Math.BitDecrement(middle), n * Math.Log(2), Math.BitIncrement(n * Math.Log(2)) };
        });
        AssertWithin(function, promised, [.. nearby.Where(x => x is > -650 and < 709)]);
    }

    /// <summary>The error of the exact function's double is 1e-16, which does not count here.</summary>
    [Theory]
    [InlineData(-708, 709)]
    [InlineData(-1, 1)]
    public void The_approximate_exponential_keeps_its_relative_error(double least, double greatest)
    {
        foreach (var x in VectorNumbers.Uniform(new RandomStream(7, StreamPurpose.Population, 0), least, greatest, Points).Append(least).Append(greatest))
        {
            Assert.InRange((Approximations.Exp<Double1>(x).Number / Double1.Exp(x).Number) - 1, -5e-11, 5e-11);
        }

        Assert.True(double.IsNaN(Approximations.Exp<Double1>(double.NaN).Number));
    }

    [Theory]
    [InlineData(1e-300, 1e300)]
    [InlineData(0.5, 2)]
    [InlineData(0.999, 1.001)]
    public void The_approximate_logarithm_keeps_its_error(double least, double greatest)
    {
        foreach (var power in VectorNumbers.Uniform(new RandomStream(8, StreamPurpose.Population, 0), Math.Log2(least), Math.Log2(greatest), Points))
        {
            var (x, exact) = (Math.Pow(2, power), Double1.Log(Math.Pow(2, power)).Number);
            Assert.Equal(exact, Approximations.Log<Double1>(x).Number, 6e-11 * Math.Abs(exact));
        }
    }

    [Fact]
    public void Exp_stays_within_the_promise_down_to_the_smallest_normal_number()
    {
        const int scale = 200;
        foreach (var x in VectorNumbers.Uniform(new RandomStream(5, StreamPurpose.Population, 0), -708, -640, Points))
        {
            var error = ReferenceFunctions.Exp(x, scale).UnitsInTheLastPlace(Math.ScaleB(Double1.Exp(x).Number, scale));
            Assert.InRange(error, 0, 1);
        }
    }

    private static void AssertWithin(string function, double promised, double[] numbers)
    {
        var reference = ReferenceTests.Of(function);
        var computed = VectorOperations.Apply<Double1>(function, numbers, numbers, numbers);
        var (worst, at) = (0.0, 0.0);
        for (var i = 0; i < numbers.Length; i++)
        {
            var error = reference(numbers[i]).UnitsInTheLastPlace(computed[i]);
            (worst, at) = error <= worst ? (worst, at) : (error, numbers[i]);
        }

        Assert.True(worst <= promised, FormattableString.Invariant($"{function}({at:R}) is {worst:F3} units off, {promised} are promised"));
    }
}
