using System.Runtime.CompilerServices;

namespace NeuroForge.AdaptiveExponential;

/// <summary>
/// A step of neurons that are about to spike, where V goes to infinity within a fraction of a step: a step of the midpoint method in
/// u = e^(-(V - V_th) / Delta_T), which then goes to 0 at the nearly constant pace -g_L / C: C du/dt = -F(V) u / Delta_T - g_L, with F all currents but the
/// exponential one.
/// </summary>
/// <remarks>
/// It is rare, so it is a call. Its arguments are single values: the fields of a structure would be cleared in every step, and the constructors of tuples are
/// more than the JIT merges into the loop over neurons.
/// </remarks>
internal static class Upstroke<T>
    where T : struct, IVector<T>
{
    /// <summary>Bound of the exponents of neurons that are far from a spike, whose results are not used.</summary>
    private const double Bound = 700;

    /// <summary>
    /// Computes potential and adaptation at the end of a step, the mean potential in the step, and the neurons that spiked with the part of the step left.
    /// </summary>
    /// <param name="steep">
    /// True for neurons that are about to spike. The others come to V_peak from further below within the step, by an input far beyond what a step resolves:
    /// they spike at its end.
    /// </param>
    /// <param name="leaptW">The adaptation at the end of the step of those others, before their spike.</param>
    /// <param name="v">The potential at the beginning.</param>
    /// <param name="w">The adaptation at the beginning.</param>
    /// <param name="middleW">The adaptation in the middle.</param>
    /// <param name="conductance">The sum of all conductances, as a mean over the step.</param>
    /// <param name="drive">The current that would flow at 0 mV without adaptation, as a mean over the step.</param>
    /// <param name="threshold">V_th.</param>
    /// <param name="width">Delta_T.</param>
    /// <param name="perWidth">1 / Delta_T.</param>
    /// <param name="peak">V_peak.</param>
    /// <param name="least">u at V_peak.</param>
    /// <param name="leak">g_L.</param>
    /// <param name="reset">The potential after a spike.</param>
    /// <param name="resetCurrent">The exponential current at that potential.</param>
    /// <param name="stays">The steps in which the potential stays there, 0 for none.</param>
    /// <param name="jump">b.</param>
    /// <param name="moves">1 if the adaptation moves in the rest of the step after a spike, 0 if it stays.</param>
    /// <param name="coupling">a.</param>
    /// <param name="resting">E_L.</param>
    /// <param name="halfPerCapacitance">Half the length of a step over the capacitance.</param>
    /// <param name="perAdaptation">The length of a step over tau_w.</param>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    internal static (T V, T W, T Mean, T Left, Mask<T> Spiked) Move(
        Mask<T> steep,
        T leaptW,
        T v,
        T w,
        T middleW,
        T conductance,
        T drive,
        T threshold,
        T width,
        T perWidth,
        T peak,
        T least,
        T leak,
        T reset,
        T resetCurrent,
        T stays,
        T jump,
        T moves,
        T coupling,
        T resting,
        T halfPerCapacitance,
        T perAdaptation)
    {
        var perCapacitance = 2.0 * halfPerCapacitance;
        var begin = Approximations.Exp(T.Max(-Bound, T.Min(Bound, (threshold - v) * perWidth)));
        var slope = -perCapacitance * T.Fma(begin * perWidth, T.Fma(-conductance, v, drive - w), leak);
        var middle = T.Max(T.Fma(0.5, slope, begin), least);
        var middleV = T.Fma(-width, Approximations.Log(middle), threshold);
        var change = -perCapacitance * T.Fma(middle * perWidth, T.Fma(-conductance, middleV, drive - middleW), leak);
        var end = begin + change;
        var spiked = end <= least;

        var time = TimeOf(least, begin, slope, change);
        var left = 1.0 - time;
        var mean = (((begin * v) - (least * peak)) / (begin - least)) + width; // of V_th - Delta_T ln u over u up to the spike
        mean = T.Min(T.Max(mean, v), peak);
        var adapted = T.Fma(time * perAdaptation, T.Fma(coupling, mean - resting, -w), w) + jump;

        // From the reset on, to the second order.
        var rest = T.Select(stays > 0.0, 0.0, left * perCapacitance);
        var current = T.Fma(-conductance, reset, drive - adapted) + resetCurrent;
        var afterV = T.Fma(rest * T.Fma(-0.5 * rest, conductance, 1.0), current, reset);
        var afterW = T.Fma(moves * left * perAdaptation, T.Fma(coupling, reset - resting, -adapted), adapted);

        var movedV = T.Fma(-width, Approximations.Log(T.Max(end, least)), threshold);
        var movedW = T.Fma(perAdaptation, T.Fma(coupling, middleV - resting, -middleW), w);
        var meanV = T.Select(spiked, T.Fma(time, mean, left * reset), T.Fma(4.0, middleV, v + movedV) * (1.0 / 6.0));
        return (
            T.Select(steep, T.Select(spiked, afterV, movedV), reset),
            T.Select(steep, T.Select(spiked, afterW, movedW), leaptW + jump),
            meanV,
            left,
            spiked | !steep);
    }

    /// <summary>
    /// The part of the step after which the parabola through it passes the spike: one step of Newton's method from where the straight line passes.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T TimeOf(T spike, T begin, T slope, T change)
    {
        var bend = change - slope;
        var line = (spike - begin) / change;
        var pace = T.Fma(2.0 * bend, line, slope);
        var time = T.Select(pace < 0.0, line - ((T.Fma(T.Fma(bend, line, slope), line, begin) - spike) / pace), line);
        return T.Min(T.Max(time, 0.0), 1.0);
    }
}
