namespace NeuroForge.Abstractions.Tests.Vectors;

/// <summary>The yardstick itself: against values computed with 400 bits, it has far more digits than a double.</summary>
public sealed class ReferenceTests
{
    /// <summary>Eighty bits at least, 27 more than a double has.</summary>
    private const double Accuracy = 1.0 / (1L << 27);

    public static TheoryData<string, double, double, double> Values => new()
    {
        { "exp", 1, 2.718281828459045, 1.4456468917292502e-16 },
        { "exp", -20.5, 1.2501528663867426e-09, 6.448235878237776e-26 },
        { "exp", 700.25, 1.3022997366991783e+304, 7.154767958193286e+287 },
        { "expm1", 0.5, 0.6487212707001282, -4.731568479435833e-17 },
        { "expm1", 1.0 / (1L << 40), 9.094947017733418e-13, 1.2538606408773918e-37 },
        { "expm1", -3, -0.950212931632136, -8.422032873046665e-18 },
        { "log", 10, 2.302585092994046, -2.1707562233822494e-16 },
        { "log", 1.5, 0.4054651081081644, -2.8811380259626426e-18 },
        { "log", 1 + (1.0 / (1L << 40)), 9.094947017725146e-13, 2.5077212817525026e-37 },
        { "log", double.Epsilon, -744.4400719213812, -4.422444340918698e-14 },
        { "tanh", 1, 0.7615941559557649, 3.7090214482164924e-17 },
        { "tanh", 0.125, 0.12435300177159621, -2.1451880813141441e-19 },
        { "tanh", 1.0 / (1 << 30), 9.313225746154785e-10, -2.692645223154387e-28 },
        { "sinpi", 0.1, 0.30901699437494745, -1.0574775703354033e-17 },
        { "sinpi", -0.7, -0.8090169943749475, -5.4844130584186386e-17 },
        { "sinpi", 1.0 / (1L << 40), 2.857261873568671e-12, 1.1138097364901432e-28 },
        { "sinpi", 1 + (1.0 / (1L << 40)), -2.857261873568671e-12, -1.1138097364901432e-28 },
        { "cospi", 0.3, 0.5877852522924731, 2.0282698052150037e-17 },
        { "cospi", 1.2, -0.8090169943749475, -5.4844130584186386e-17 },
        { "cospi", 0.5 - (1.0 / (1L << 40)), 2.857261873568671e-12, 1.1138097364901432e-28 },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void The_reference_is_right(string function, double x, double high, double low)
    {
        var found = Of(function)(x) - new DoubleDouble(high, low);
        Assert.InRange(Math.Abs(found.High) / (Math.BitIncrement(Math.Abs(high)) - Math.Abs(high)), 0, Accuracy);
    }

    internal static Func<double, DoubleDouble> Of(string function) => function switch
    {
        "exp" => ReferenceFunctions.Exp,
        "expm1" => ReferenceFunctions.Expm1,
        "log" => ReferenceFunctions.Log,
        "tanh" => ReferenceFunctions.Tanh,
        "sinpi" => ReferenceFunctions.SinPi,
        "cospi" => ReferenceFunctions.CosPi,
        _ => throw new ArgumentOutOfRangeException(nameof(function), function, "no such function"),
    };
}
