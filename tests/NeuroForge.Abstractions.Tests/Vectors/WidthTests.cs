using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Randomness;
using NeuroForge.Vectors;

namespace NeuroForge.Abstractions.Tests.Vectors;

/// <summary>Vectors of every width give the same bits: what makes results independent of the hardware.</summary>
public sealed class WidthTests
{
    private const int Width = 8;

    public static TheoryData<string> Bitwise => [.. VectorOperations.Bitwise];

    public static TheoryData<string> Rounding => [.. VectorOperations.Rounding];

    [Theory]
    [MemberData(nameof(Bitwise))]
    [MemberData(nameof(Rounding))]
    public void All_widths_agree_at_the_edges(string operation)
    {
        var edges = VectorNumbers.Edges;
        var pairs = (from a in edges from b in edges select (a, b)).ToArray();
        var padded = pairs.Concat(Enumerable.Repeat((1.0, 1.0), (Width - (pairs.Length % Width)) % Width)).ToArray();
        double[] a1 = [.. padded.Select(p => p.Item1)], b1 = [.. padded.Select(p => p.Item2)];
        foreach (var c in edges)
        {
            AssertAgree(operation, a1, b1, [.. Enumerable.Repeat(c, padded.Length)]);
        }
    }

    [Theory]
    [MemberData(nameof(Bitwise))]
    [MemberData(nameof(Rounding))]
    public void All_widths_agree_on_any_bits(string operation)
    {
        var random = new RandomStream(1, StreamPurpose.Population, 1);
        const int count = 40_000;
        AssertAgree(operation, VectorNumbers.AnyBits(random, count), VectorNumbers.AnyBits(random, count), VectorNumbers.AnyBits(random, count));
    }

    [Theory]
    [MemberData(nameof(Bitwise))]
    [MemberData(nameof(Rounding))]
    public void All_widths_agree_on_ordinary_numbers(string operation)
    {
        var random = new RandomStream(1, StreamPurpose.Population, 2);
        const int count = 40_000;
        AssertAgree(
            operation,
            VectorNumbers.Uniform(random, -750, 750, count),
            VectorNumbers.AcrossBinades(random, -60, 10, count),
            VectorNumbers.Uniform(random, -1, 1, count));
    }

    [Fact]
    public void All_widths_agree_on_whatever_FsCheck_finds()
    {
        var operations = VectorOperations.Bitwise.Concat(VectorOperations.Rounding);
        var eight = Gen.ArrayOf(ArbMap.Default.ArbFor<double>().Generator, Width);
        var property = Prop.ForAll(Gen.Elements(operations).ToArbitrary(), Gen.ArrayOf(eight, 3).ToArbitrary(), (operation, operands) =>
            Disagreement(operation, operands[0], operands[1], operands[2]) is null);
        property.Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));
    }

    private static void AssertAgree(string operation, double[] a, double[] b, double[] c) =>
        Assert.Null(Disagreement(operation, a, b, c));

    private static string? Disagreement(string operation, double[] a, double[] b, double[] c)
    {
        var one = VectorOperations.Apply<Double1>(operation, a, b, c);
        return Disagreement<Double2>() ?? Disagreement<Double4>() ?? Disagreement<Double8>();

        string? Disagreement<T>()
            where T : struct, IVector<T>
        {
            var several = VectorOperations.Apply<T>(operation, a, b, c);
            var bitwise = VectorOperations.Bitwise.Contains(operation);
            for (var i = 0; i < one.Length; i++)
            {
                if (!Same(one[i], several[i], bitwise))
                {
                    return FormattableString.Invariant($"{operation} of {a[i]:R}, {b[i]:R}, {c[i]:R} is {one[i]:R} alone and {several[i]:R} among {T.Width}");
                }
            }

            return null;
        }
    }

    /// <summary>IEEE 754 leaves open which of two not-a-numbers a sum passes on.</summary>
    private static bool Same(double one, double several, bool bitwise) =>
        BitConverter.DoubleToInt64Bits(one) == BitConverter.DoubleToInt64Bits(several) || (!bitwise && double.IsNaN(one) && double.IsNaN(several));
}
