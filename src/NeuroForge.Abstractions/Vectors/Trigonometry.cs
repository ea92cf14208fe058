using System.Runtime.CompilerServices;

namespace NeuroForge.Vectors;

/// <summary>Sine and cosine of angles in half turns, with the same bits on every machine.</summary>
/// <remarks>
/// <see cref="Math.Sin"/> calls the system's library, whose last bits differ between processors. Divide an angle in radians by pi; an oscillation of f cycles a
/// second is <c>SinPi(2 f t)</c>. Half turns are reduced to a quarter turn exactly, for any number of them. Polynomials are Taylor series cut where the next
/// term is below half a unit in the last place; the sine's first factor is pi in two parts.
/// </remarks>
public static class Trigonometry
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private const double PiHigh = 3.141592653589793;
    private const double PiLow = 1.2246467991473532e-16;

    /// <summary>The sine of pi times a number; within 2 units in the last place, exact at multiples of a half. Not a number at infinity.</summary>
    [MethodImpl(Inline)]
    public static T SinPi<T>(T halfTurns)
        where T : struct, IVector<T>
    {
        var (quarter, sine, cosine) = Reduce(T.Abs(halfTurns));
        var magnitude = T.Select(IsOdd(quarter), cosine, sine);
        var isNegative = T.Abs(quarter - 2.5) < 1.0;
        var upper = T.Select(isNegative, -magnitude, magnitude);
        return T.Select(halfTurns < 0.0, -upper, upper);
    }

    /// <summary>The cosine of pi times a number; within 2 units in the last place, exact at multiples of a half. Not a number at infinity.</summary>
    [MethodImpl(Inline)]
    public static T CosPi<T>(T halfTurns)
        where T : struct, IVector<T>
    {
        var (quarter, sine, cosine) = Reduce(T.Abs(halfTurns));
        var magnitude = T.Select(IsOdd(quarter), sine, cosine);
        return T.Select(T.Abs(quarter - 1.5) < 1.0, -magnitude, magnitude);
    }

    /// <summary>The nearest multiple of a quarter turn, 0 to 4, and the sine and cosine of the rest, at most an eighth of a turn in either direction.</summary>
    [MethodImpl(Inline)]
    private static (T Quarter, T Sine, T Cosine) Reduce<T>(T halfTurns)
        where T : struct, IVector<T>
    {
        var within = T.Fma(T.Floor(halfTurns * 0.5), -2.0, halfTurns);
        var quarter = T.Floor(T.Fma(within, 2.0, 0.5));
        var r = T.Fma(quarter, -0.5, within);
        var r2 = r * r;
        return (quarter, T.Fma(r, PiHigh, r * T.Fma(SineTail(r2), r2, PiLow)), T.Fma(CosineTail(r2), r2, 1.0));
    }

    /// <summary>True if a whole number from 0 to 4 is 1 or 3.</summary>
    [MethodImpl(Inline)]
    private static Mask<T> IsOdd<T>(T quarter)
        where T : struct, IVector<T> => T.Abs(T.Abs(quarter - 2.0) - 1.0) < 0.5;

    /// <summary>pi^k / k! with alternating signs, odd k from 3 on.</summary>
    [MethodImpl(Inline)]
    private static T SineTail<T>(T r2)
        where T : struct, IVector<T>
    {
        T tail = 7.952054001475513e-07;
        tail = T.Fma(tail, r2, -2.1915353447830217e-05);
        tail = T.Fma(tail, r2, 0.00046630280576761255);
        tail = T.Fma(tail, r2, -0.0073704309457143504);
        tail = T.Fma(tail, r2, 0.08214588661112823);
        tail = T.Fma(tail, r2, -0.5992645293207921);
        tail = T.Fma(tail, r2, 2.5501640398773455);
        return T.Fma(tail, r2, -5.16771278004997);
    }

    /// <summary>pi^k / k! with alternating signs, even k from 2 on.</summary>
    [MethodImpl(Inline)]
    private static T CosineTail<T>(T r2)
        where T : struct, IVector<T>
    {
        T tail = -1.3878952462213771e-07;
        tail = T.Fma(tail, r2, 4.303069587032947e-06);
        tail = T.Fma(tail, r2, -0.0001046381049248457);
        tail = T.Fma(tail, r2, 0.0019295743094039231);
        tail = T.Fma(tail, r2, -0.02580689139001406);
        tail = T.Fma(tail, r2, 0.2353306303588932);
        tail = T.Fma(tail, r2, -1.3352627688545895);
        tail = T.Fma(tail, r2, 4.0587121264167685);
        return T.Fma(tail, r2, -4.934802200544679);
    }
}
