using System.Runtime.CompilerServices;

namespace NeuroForge.AdaptiveExponential;

/// <summary>
/// A step of neurons that are about to spike, where V goes to infinity within a fraction of a step: a step of the midpoint method in
/// u = e^(-(V - V_th) / Delta_T), which then goes to 0 at the nearly constant pace -g_L / C: C du/dt = -F(V) u / Delta_T - g_L, with F all currents but the
/// exponential one.
/// </summary>
/// <remarks>It is rare, so it is a call. Its arguments are values: as fields of a structure they would be written in every step.</remarks>
internal static class Upstroke<T>
    where T : struct, IVector<T>
{
    /// <summary>Bound of the exponents of neurons that are far from a spike, whose results are not used.</summary>
    private const double Bound = 700;

    /// <summary>
    /// Computes potential and adaptation at the end of a step, the mean potential in the step, and the neurons that spiked with the part of the step left.
    /// </summary>
    /// <param name="v">The potential at the beginning.</param>
    /// <param name="w">The adaptation at the beginning.</param>
    /// <param name="middleW">The adaptation in the middle.</param>
    /// <param name="conductance">The sum of all conductances, as a mean over the step.</param>
    /// <param name="drive">The current that would flow at 0 mV without adaptation, as a mean over the step.</param>
    /// <param name="spike">V_th, Delta_T, V_peak and g_L.</param>
    /// <param name="reset">
    /// The potential after a spike, b, the steps in which the potential then stays, 0 for none, and 1 if the adaptation moves after a spike or 0 if it stays.
    /// </param>
    /// <param name="adaptation">a and E_L.</param>
    /// <param name="ends">u at V_peak, and the exponential current at the potential after a spike.</param>
    /// <param name="step">Half the length of a step over the capacitance, the length of a step over tau_w, and 1 / Delta_T.</param>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    internal static (T V, T W, T Mean, T Left, Mask<T> Spiked) Move(
        T v,
        T w,
        T middleW,
        T conductance,
        T drive,
        (T Threshold, T Width, T Peak, T Leak) spike,
        (T V, T Jump, T Steps, T Moves) reset,
        (T Coupling, T Resting) adaptation,
        (T Least, T Current) ends,
        (T HalfPerCapacitance, T PerAdaptation, T PerWidth) step)
    {
        var perCapacitance = 2.0 * step.HalfPerCapacitance;
        var least = ends.Least;
        var begin = Approximations.Exp(T.Max(-Bound, T.Min(Bound, (spike.Threshold - v) * step.PerWidth)));
        var slope = -perCapacitance * T.Fma(begin * step.PerWidth, T.Fma(-conductance, v, drive - w), spike.Leak);
        var middle = T.Max(T.Fma(0.5, slope, begin), least);
        var middleV = T.Fma(-spike.Width, Approximations.Log(middle), spike.Threshold);
        var change = -perCapacitance * T.Fma(middle * step.PerWidth, T.Fma(-conductance, middleV, drive - middleW), spike.Leak);
        var end = begin + change;
        var spiked = end <= least;

        var time = TimeOf(least, begin, slope, change);
        var left = 1.0 - time;
        var mean = (((begin * v) - (least * spike.Peak)) / (begin - least)) + spike.Width; // of V_th - Delta_T ln u over u up to the spike
        mean = T.Min(T.Max(mean, v), spike.Peak);
        var adapted = T.Fma(time * step.PerAdaptation, T.Fma(adaptation.Coupling, mean - adaptation.Resting, -w), w) + reset.Jump;

        // From the reset on, to the second order.
        var rest = T.Select(reset.Steps > 0.0, 0.0, left * perCapacitance);
        var current = T.Fma(-conductance, reset.V, drive - adapted) + ends.Current;
        var afterV = T.Fma(rest * T.Fma(-0.5 * rest, conductance, 1.0), current, reset.V);
        var afterW = T.Fma(reset.Moves * left * step.PerAdaptation, T.Fma(adaptation.Coupling, reset.V - adaptation.Resting, -adapted), adapted);

        var movedV = T.Fma(-spike.Width, Approximations.Log(T.Max(end, least)), spike.Threshold);
        var movedW = T.Fma(step.PerAdaptation, T.Fma(adaptation.Coupling, middleV - adaptation.Resting, -middleW), w);
        var meanV = T.Select(spiked, T.Fma(time, mean, left * reset.V), T.Fma(4.0, middleV, v + movedV) * (1.0 / 6.0));
        return (T.Select(spiked, afterV, movedV), T.Select(spiked, afterW, movedW), meanV, left, spiked);
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
