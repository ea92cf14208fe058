using System.Runtime.CompilerServices;

namespace NeuroForge.AdaptiveExponential;

/// <summary>
/// The membrane of the adaptive exponential integrate-and-fire neuron, C dV/dt = g_L (E_L - V) + g_L Delta_T e^((V - V_th) / Delta_T) - w + I and
/// tau_w dw/dt = a (V - E_L) - w, moved by one step of the classical Runge-Kutta method:
/// in V and w, and before a spike in <see cref="SpikeDistance{T}"/> and w.
/// </summary>
internal readonly struct AdaptiveMembrane<T>
    where T : struct, IVector<T>
{
    internal required T Leak { get; init; }

    internal required T Rest { get; init; }

    internal required T Threshold { get; init; }

    internal required T Width { get; init; }

    internal required T Peak { get; init; }

    /// <summary>The potential from which on the exponential current changes much within a step.</summary>
    internal required T Steep { get; init; }

    internal required T Reset { get; init; }

    /// <summary>g_L e^((V_reset - V_th) / Delta_T) Delta_T: the exponential current at the reset.</summary>
    internal required T ResetCurrent { get; init; }

    /// <summary>The distance at which it spikes.</summary>
    internal required T Spike { get; init; }

    internal required T Coupling { get; init; }

    internal required T Jump { get; init; }

    /// <summary>The length of a step over the capacitance.</summary>
    internal required T PerCapacitance { get; init; }

    /// <summary>The length of a step over tau_w.</summary>
    internal required T PerAdaptation { get; init; }

    /// <summary>Currents in pA that stay through the step.</summary>
    internal required T Steady { get; init; }

    /// <summary>True for neurons that are not refractory.</summary>
    internal required Mask<T> Active { get; init; }

    /// <summary>Computes potential and adaptation at the end of a step, and the neurons that spiked.</summary>
    /// <param name="v">The potential at the beginning.</param>
    /// <param name="w">The adaptation current at the beginning.</param>
    /// <param name="input">The synaptic input at the beginning; at the end when it returns.</param>
    /// <param name="stays">True if a spike is followed by a refractory time, in which the potential stays at its reset value.</param>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    internal (T V, T W, Mask<T> Spiked) Move<TInput>(T v, T w, ref TInput input, Mask<T> stays)
        where TInput : struct, ISynapticInput<TInput, T>
    {
        var (begin, middle) = (input, input.Middle());
        input = input.End();
        var (gentleV, gentleW) = Gently(v, w, begin, middle, input);
        var steep = Active & (v >= Steep);

        // An input that takes a neuron to its peak in a single step is far beyond what a step resolves.
        var leap = Active & !steep & (gentleV >= Peak);
        var moved = (V: T.Select(leap, Reset, T.Select(Active, gentleV, v)), W: T.Select(leap, gentleW + Jump, gentleW));
        if (!steep.Any)
        {
            return (moved.V, moved.W, leap);
        }

        var (steepV, steepW, spiked) = Steeply(v, w, begin, middle, input, stays);
        return (T.Select(steep, steepV, moved.V), T.Select(steep, steepW, moved.W), leap | (steep & spiked));
    }

    /// <summary>A step in V, for neurons whose exponential current changes little within a step.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private (T V, T W) Gently<TInput>(T v, T w, in TInput begin, in TInput middle, in TInput end)
        where TInput : struct, ISynapticInput<TInput, T>
    {
        var first = GentleSlope(v, w, begin.Conductance, begin.Current);
        var second = GentleSlope(T.Fma(0.5, first.V, v), T.Fma(0.5, first.W, w), middle.Conductance, middle.Current);
        var third = GentleSlope(T.Fma(0.5, second.V, v), T.Fma(0.5, second.W, w), middle.Conductance, middle.Current);
        var fourth = GentleSlope(v + third.V, w + third.W, end.Conductance, end.Current);
        return (
            T.Fma(1.0 / 6.0, first.V + fourth.V, T.Fma(1.0 / 3.0, second.V + third.V, v)),
            T.Fma(1.0 / 6.0, first.W + fourth.W, T.Fma(1.0 / 3.0, second.W + third.W, w)));
    }

    /// <summary>By how much potential and adaptation would change in a step at the pace of this moment.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private (T V, T W) GentleSlope(T v, T w, T conductance, T current)
    {
        var bounded = T.Min(v, Peak);
        var exponential = Leak * Width * T.Exp((bounded - Threshold) / Width);
        var dv = PerCapacitance * (Currents(bounded, w, conductance, current) + exponential);
        return (T.Select(Active, dv, 0.0), PerAdaptation * T.Fma(Coupling, bounded - Rest, -w));
    }

    /// <summary>A step in the distance from the spike, for neurons that are about to spike.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private (T V, T W, Mask<T> Spiked) Steeply<TInput>(T v, T w, in TInput first, in TInput middle, in TInput last, Mask<T> stays)
        where TInput : struct, ISynapticInput<TInput, T>
    {
        var begin = SpikeDistance<T>.Of(v, Threshold, Width);
        var (one, oneW) = Slope(begin, w, first.Conductance, first.Current);
        var (two, twoW) = Slope(T.Fma(0.5, one, begin), T.Fma(0.5, oneW, w), middle.Conductance, middle.Current);
        var (three, threeW) = Slope(T.Fma(0.5, two, begin), T.Fma(0.5, twoW, w), middle.Conductance, middle.Current);
        var (four, fourW) = Slope(begin + three, w + threeW, last.Conductance, last.Current);
        var end = T.Fma(1.0 / 6.0, one + four, T.Fma(1.0 / 3.0, two + three, begin));
        var endW = T.Fma(1.0 / 6.0, oneW + fourW, T.Fma(1.0 / 3.0, twoW + threeW, w));

        var spiked = end <= Spike;
        var (resetV, resetW) = Restart(begin, one, end, (v, w), (last.Conductance, last.Current), stays);
        var moved = SpikeDistance<T>.Potential(end, Threshold, Width);
        return (T.Select(spiked, resetV, moved), T.Select(spiked, resetW, endW), spiked);
    }

    /// <summary>By how much distance and adaptation would change in a step at the pace of this moment.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private (T Y, T W) Slope(T y, T w, T conductance, T current)
    {
        var distance = T.Max(y, Spike);
        var exponential = T.Exp(-distance);
        var linear = 1.0 - exponential;
        var v = SpikeDistance<T>.Potential(distance, linear, Threshold, Width);
        var dy = -PerCapacitance * T.Fma(linear / Width, Currents(v, w, conductance, current), Leak * exponential);
        return (dy, PerAdaptation * T.Fma(Coupling, v - Rest, -w));
    }

    /// <summary>All currents but the exponential one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private T Currents(T v, T w, T conductance, T current) => T.Fma(-(Leak + conductance), v, T.Fma(Leak, Rest, Steady + current)) - w;

    /// <summary>
    /// Potential and adaptation at the end of a step with a spike: the spike is where the parabola through the step passes the peak, the adaptation follows
    /// the logarithm along which the potential gets there, and what is left of the step begins at the reset.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private (T V, T W) Restart(T begin, T slope, T end, (T V, T W) at, (T Conductance, T Current) input, Mask<T> stays)
    {
        // One step of Newton's method from where the straight line passes.
        var bend = end - begin - slope;
        var line = (begin - Spike) / (begin - end);
        var pace = T.Fma(2.0 * bend, line, slope);
        var time = T.Select(pace < 0.0, line - ((T.Fma(T.Fma(bend, line, slope), line, begin) - Spike) / pace), line);
        time = T.Min(T.Max(time, 0.0), 1.0);

        // The mean of V_th - Delta_T ln y over y from the beginning to the spike.
        var mean = (((begin * at.V) - (Spike * Peak)) / (begin - Spike)) + Width;
        mean = T.Min(T.Max(mean, at.V), Peak);
        var adapted = T.Fma(time * PerAdaptation, T.Fma(Coupling, mean - Rest, -at.W), at.W) + Jump;

        var left = 1.0 - time;
        var dv = T.Select(stays, 0.0, left * PerCapacitance * (Currents(Reset, adapted, input.Conductance, input.Current) + ResetCurrent));
        var dw = left * PerAdaptation * T.Fma(Coupling, Reset - Rest, -adapted);
        return (Reset + dv, adapted + dw);
    }
}
